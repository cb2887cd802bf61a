/** A paragraph of a Word file while it is being read: what is said of it so far, and what it becomes at its end. */
import type { Paragraph, Passage } from '../office/passages.ts'
import { type TypedLines, typedLines } from '../office/typed-lines.ts'
import type { Attributes } from '../office/xml.ts'
import { addLook, type Look, type Standing } from './looks.ts'
import type { WordNumbering } from './numbering.ts'
import type { WordStyle, WordStyles } from './styles.ts'

export interface WordSense {
  readonly styles: WordStyles
  readonly numbering: WordNumbering
}

interface Run {
  look: Look
  style: string | undefined
}

export interface OpenParagraph {
  style: string | undefined
  standing: Standing
  lines: TypedLines
  run: Run | undefined
  /** It goes on in the next: its end was deleted, or it is the large first letter of it. */
  goesOn: boolean
  /** Some of its words stand in what the file calls a table of contents, or in a field that makes one. */
  contents: boolean
  contentsField: boolean
  /** What hangs on it and is read after it: text boxes, notes. */
  after: Passage[]
}

export function openParagraph(before: OpenParagraph | undefined): OpenParagraph {
  return {
    style: undefined,
    standing: {},
    lines: before?.lines ?? typedLines(),
    run: undefined,
    goesOn: false,
    contents: before?.contents ?? false,
    contentsField: before?.contentsField ?? false,
    after: before?.after ?? [],
  }
}

/** Words that are not shown are refused. */
export function addWords(
  paragraph: OpenParagraph,
  words: string,
  sense: WordSense,
  inLink: boolean,
): 'added' | 'hidden' {
  const base = sense.styles.paragraph(paragraph.style).look
  const direct = paragraph.run?.look ?? {}
  const look = { ...base, ...sense.styles.other(paragraph.run?.style).look, ...direct }
  if (look.hidden) return 'hidden'
  // A link is underlined wherever it stands: that makes no heading of it.
  const underlined = !inLink && (direct.underlined ?? base.underlined) === true
  const standsOut = look.bold === true || look.caps === true || underlined
  paragraph.lines.add(words, { standsOut, size: look.size ?? 10 })
  return 'added'
}

export function addRunProperty(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
  if (!paragraph.run) return
  if (name === 'w:rStyle') paragraph.run.style = attributes['w:val']
  else addLook(paragraph.run.look, name, attributes)
}

export function closed(paragraph: OpenParagraph, sense: WordSense): Paragraph {
  const style = sense.styles.paragraph(paragraph.style)
  const standing = { ...style.standing, ...paragraph.standing }
  const { list = 0, listLevel = 0, indent = 0 } = standing
  const place = list > 0 ? sense.numbering.next(list, listLevel) : undefined
  return {
    is: 'paragraph',
    lines: paragraph.lines.lines(),
    heading: headingOf(style, paragraph.standing),
    indent,
    furniture: paragraph.contents || style.contents,
    ...(place && { list: place }),
  }
}

/** What stands at the paragraph itself overrules its style. */
function headingOf(style: WordStyle, { outline }: Standing): number {
  if (outline === undefined) return style.heading
  return outline < 9 ? Math.min(outline + 1, 6) : 0
}
