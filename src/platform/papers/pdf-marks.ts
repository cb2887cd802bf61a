/** Walks through what a page draws, and says of each thing drawn which marks it stands within. */
import type { PdfFile } from './pdf-file.ts'
import { readText } from './pdf-file.ts'
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts'
import { isDictionary, isName, isOperator, isText, PdfReader } from './pdf-syntax.ts'

export interface Mark {
  readonly tag: string
  /** Its number on the page, by which the tags point to it. */
  readonly id: number | undefined
  /** What is meant, where the letters drawn do not say it. */
  readonly actualText: string | undefined
}

export interface Drawn {
  /** From the outermost to the innermost. */
  readonly marks: readonly Mark[]
  /** Of text, its bytes and the font that it is set in; undefined for lines, areas and pictures. */
  readonly text?: { readonly bytes: string; readonly font: PdfValue }
}

interface Walk {
  readonly file: PdfFile
  readonly draw: (drawn: Drawn) => void
  readonly ended: (mark: Mark) => void
  readonly marks: Mark[]
  readonly depth: number
}

const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI'])
const shows = new Set(['Tj', 'TJ', "'", '"'])

export function walkPage(
  file: PdfFile,
  page: PdfDictionary,
  draw: (drawn: Drawn) => void,
  ended: (mark: Mark) => void = () => {},
): void {
  const contents = file.entry(page, 'Contents')
  const parts = Array.isArray(contents) ? contents : [contents]
  const source = parts.map((part) => file.content(part)).join('\n')
  walk({ file, draw, ended, marks: [], depth: 0 }, source, file.entry(page, 'Resources'))
}

function walk(going: Walk, source: string, resources: PdfValue): void {
  const { file, draw, marks } = going
  const reader = new PdfReader(source)
  const fonts: PdfValue[] = [null]
  let given: PdfValue[] = []
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!isOperator(value)) {
      given.push(value)
      continue
    }
    const { operator } = value
    if (operator === 'q') fonts.push(fonts.at(-1) ?? null)
    else if (operator === 'Q') fonts.pop()
    else if (operator === 'Tf') fonts[fonts.length - 1] = named(file, resources, 'Font', given[0])
    else if (operator === 'BDC' || operator === 'BMC') marks.push(markOf(file, resources, given))
    else if (operator === 'EMC') endMark(going)
    else if (operator === 'ID') skipPicture(reader, source)
    else if (operator === 'Do') drawObject(going, named(file, resources, 'XObject', given[0]))
    else if (paints.has(operator)) draw({ marks: [...marks] })
    else if (shows.has(operator)) {
      const bytes = textsIn(given)
      if (bytes !== '') draw({ marks: [...marks], text: { bytes, font: fonts.at(-1) ?? null } })
    }
    given = []
  }
}

function endMark({ marks, ended }: Walk): void {
  const mark = marks.pop()
  if (mark) ended(mark)
}

/** A drawing within a drawing has marks of its own; what holds it counts too. */
function drawObject(going: Walk, object: PdfValue): void {
  const kind = going.file.entry(object, 'Subtype')
  if (!isName(kind) || kind.name !== 'Form' || going.depth > 20) going.draw({ marks: [...going.marks] })
  else walk({ ...going, depth: going.depth + 1 }, going.file.content(object), going.file.entry(object, 'Resources'))
}

function markOf(file: PdfFile, resources: PdfValue, [tag, about]: readonly PdfValue[]): Mark {
  const properties = isName(about) ? named(file, resources, 'Properties', about) : (about ?? null)
  const id = file.entry(properties, 'MCID')
  const actual = file.entry(properties, 'ActualText')
  return {
    tag: isName(tag) ? tag.name : '',
    id: typeof id === 'number' ? id : undefined,
    actualText: isText(actual) ? readText(actual) : undefined,
  }
}

function named(file: PdfFile, resources: PdfValue, kind: string, name: PdfValue | undefined): PdfValue {
  const found = file.entry(resources, kind)
  return isDictionary(found) && isName(name) ? file.resolve(found.entries.get(name.name)) : null
}

function textsIn(given: readonly PdfValue[]): string {
  return given
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isText)
    .map(({ bytes }) => bytes)
    .join('')
}

/** A picture among the operators: its bytes are no signs. */
function skipPicture(reader: PdfReader, source: string): void {
  const stop = /[\s\0]EI(?![^\s\0])/g
  stop.lastIndex = reader.at
  reader.at = stop.exec(source)?.index ?? source.length
}
