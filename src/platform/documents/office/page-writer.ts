/** Writes a document's text out as a person would read it, and notes where in it each line and each cell stands. */
import type { Span } from '../source-document.ts'
import { joinSpans, type Line, lineText } from '../structure/lines.ts'
import { markerOf } from '../structure/markers.ts'
import type { ListPlace, Paragraph, TypedLine } from './passages.ts'
import type { ReadRow } from './table-reading.ts'

export interface PageWriter {
  /** What comes next stands apart from what came before. */
  gap(): void
  paragraph(paragraph: Paragraph): void
  row(row: ReadRow): void
  done(): { text: string; lines: Line[] }
}

export interface Typing {
  /** In points. */
  readonly bodySize: number
  readonly hardWrapped: boolean
}

/** A letter is about half as wide as high. */
const lettersIn = (points: number, bodySize: number) => points / ((bodySize || 11) / 2)
const longestHeading = 250

export function pageWriter(typing: Typing): PageWriter {
  const written = textWriter()
  const lines: Omit<Line, 'text'>[] = []
  let apart = false
  let wasListed = false

  function line(paragraph: Paragraph, typed: readonly TypedLine[], isFirst: boolean, only: boolean): void {
    const { list, heading, furniture } = paragraph
    const first = typed[0]?.text ?? ''
    const listed = list !== undefined || markerOf(first.trimStart())?.kind === 'bullet'
    const gapBefore = isFirst && (apart || !(listed && wasListed))
    if (gapBefore) written.blankLine()
    const marker = isFirst ? (list?.marker ?? '') : ''
    // "Rule 1:" before a point is as much a part of it as if it had been typed.
    const isMarker = marker !== '' && markerOf(`${marker}\t`) !== undefined
    if (isMarker) written.say(`${marker} `)
    const said = typed.map(({ text }) => text.trim()).join('\n')
    const words = isMarker || marker === '' ? said : `${marker} ${said}`
    lines.push({
      spans: [written.words(words, '\n')],
      indent: Math.max(0, lettersIn(paragraph.indent, typing.bodySize)) + whiteBefore(first),
      ...lookOf(typed, list, typing.bodySize),
      gapBefore,
      ...(only && !(typing.hardWrapped && !list && !heading) && { whole: true }),
      ...(heading > 0 && words.length <= longestHeading && { heading }),
      ...(list && isFirst && { item: { level: list.level, marker: isMarker ? marker : '' } }),
      ...(furniture && { furniture }),
      ...(paragraph.page !== undefined && { page: paragraph.page }),
    })
    wasListed = listed
    apart = false
  }

  return {
    gap: () => {
      apart = true
    },
    paragraph(paragraph) {
      const typed = paragraph.lines.filter(({ text }) => text.trim() !== '')
      if (isOneLine(paragraph, typed)) line(paragraph, typed, true, true)
      else for (const [at, one] of typed.entries()) line(paragraph, [one], at === 0, false)
    },
    row({ cells, header, page }) {
      if (!lines.at(-1)?.cells || apart) written.blankLine()
      const placed = cells.map((cell, at) => cellSpans(written, cell, at === cells.length - 1))
      const whole = { whole: true, gapBefore: apart, indent: 0, bold: false, size: 1 }
      lines.push({ spans: joinSpans(placed), cells: placed, header, ...whole, ...(page !== undefined && { page }) })
      apart = false
      wasListed = false
    },
    done() {
      const text = written.text()
      return { text, lines: lines.map((one) => ({ ...one, text: lineText(text, one.spans) })) }
    },
  }
}

/** Headings, and points that hold no further points typed below them, are one line however they are broken. */
function isOneLine({ heading, furniture, list }: Paragraph, typed: readonly TypedLine[]): boolean {
  if (typed.length < 2 || heading > 0 || furniture) return true
  return list !== undefined && typed.slice(1).every(({ text }) => markerOf(text.trimStart())?.weak !== false)
}

function lookOf(
  typed: readonly TypedLine[],
  list: ListPlace | undefined,
  bodySize: number,
): Pick<Line, 'bold' | 'size'> {
  // A point that is bold throughout is still a point; with a number before it, it may well be a heading.
  if (list && !list.numbered) return { bold: false, size: 1 }
  const size = Math.max(...typed.map((one) => one.size))
  return { bold: typed.every(({ standsOut }) => standsOut), size: size > 0 && bodySize > 0 ? size / bodySize : 1 }
}

function whiteBefore(text: string): number {
  const white = /^\s*/u.exec(text)?.[0] ?? ''
  return [...white].reduce((width, sign) => width + (sign === '\t' ? 4 : 1), 0)
}

function cellSpans(written: TextWriter, cell: readonly Paragraph[], isLast: boolean): Span[] {
  const paragraphs = cell.filter((one) => one.lines.some(({ text }) => text.trim() !== ''))
  const after = isLast ? '\n' : '\t'
  if (paragraphs.length === 0) {
    written.say(after)
    return []
  }
  return paragraphs.map(({ lines, list }, at) => {
    if (list?.marker) written.say(`${list.marker} `)
    const words = lines.map(({ text }) => text.trim()).filter((text) => text !== '')
    return written.words(words.join('\n'), at < paragraphs.length - 1 ? '\n' : after)
  })
}

type TextWriter = ReturnType<typeof textWriter>

function textWriter() {
  const parts: string[] = []
  let length = 0
  const say = (words: string) => {
    parts.push(words)
    length += words.length
  }
  return {
    say,
    blankLine() {
      if (length > 0) say('\n')
    },
    /** The white space after words belongs to them, so that they never run into the next. */
    words(words: string, after: string): Span {
      const start = length
      say(words + after)
      return { start, end: length }
    },
    text: () => parts.join(''),
  }
}
