/** What Word and OpenDocument files are made of once their own words for it are gone: paragraphs and tables, in order. */

/** A line as it was typed: it ends at the end of its paragraph, or where a line break was put in. */
export interface TypedLine {
  text: string
  /** Every letter of it stands out from plain text: bold, underlined, or set in capitals by the program. */
  standsOut: boolean
  /** In points, of its largest letters; 0 where the file does not say. */
  size: number
}

export interface ListPlace {
  /** From 1. */
  level: number
  /** As the program would draw it. */
  marker: string
  numbered: boolean
}

export interface Paragraph {
  readonly is: 'paragraph'
  lines: TypedLine[]
  /** 1 to 6 where its style says that it is a heading, 0 otherwise. */
  heading: number
  list?: ListPlace
  /** In points from the left edge of the text. */
  indent: number
  /** A table of contents, a page header or footer. */
  furniture: boolean
  /** Counted from 1, where the file has pages. */
  page?: number
}

export interface Row {
  header: boolean
  page?: number
  /** Which row of its table it is, where one table may stand on several pages. */
  place?: number
  cells: Passage[][]
}

export interface Table {
  readonly is: 'table'
  rows: Row[]
  /** How many rows it has on all its pages. */
  places?: number
}

export type Passage = Paragraph | Table

export function wordsIn(paragraph: Paragraph): string {
  return paragraph.lines.map(({ text }) => text).join('\n')
}

export function isEmpty(paragraph: Paragraph): boolean {
  return paragraph.lines.every(({ text }) => text.trim() === '')
}

/** Without spreading: as arguments of a call, a hundred thousand passages are too many. */
export function addAll<One>(to: One[], from: readonly One[]): void {
  for (const one of from) to.push(one)
}
