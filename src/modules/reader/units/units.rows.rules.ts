/** Which parts of a table row are statements: the whole row, or each of its cells. */
import { wordsOf } from '#platform/documents/source-document.ts'
import type { Span } from '../reader.words.ts'
import type { Piece } from './units.pieces.rules.ts'
import { allJoined } from './units.spans.rules.ts'

export interface RowPart {
  readonly spans: readonly Span[]
  readonly column: string | undefined
}

const rulingColumn =
  /^(?:do|dos|do['’]s|don['’]?ts?|don['’]t['’]?s|do not|always|never|you (?:must|should|may|can)(?: not)?|must(?: not)?|may(?: not)?|allowed|not allowed|acceptable|unacceptable|not acceptable|permitted|prohibited|good practice|poor practice)\b/iu

/** “Lead | A name | A number” is one statement; cells that are sentences, or that stand under “Do” and “Don’t”, are one each. */
export function rowParts(text: string, row: Piece, columns: readonly string[]): RowPart[] {
  const cells = row.cells.flatMap((spans, at) => {
    const words = wordsOf(text, spans)
    return words === '' ? [] : [{ spans, column: columns[at] === '' ? undefined : columns[at], words }]
  })
  if (cells.length === 0) return [{ spans: row.spans, column: undefined }]
  const separate =
    columns.some((column) => rulingColumn.test(column)) || cells.filter(({ words }) => isSentence(words)).length > 1
  if (separate) return cells.map(({ spans, column }) => ({ spans, column }))
  const all = allJoined(
    text,
    cells.map(({ spans }) => spans),
  )
  return [{ spans: all, column: cells[0]?.column }]
}

/** The first row of a table that does not say which row names its columns: short capitalised words, no figures, no stops. */
export function namesColumns(text: string, row: Piece): boolean {
  const cells = row.cells.map((cell) => wordsOf(text, cell)).filter((words) => words !== '')
  return (
    cells.length > 1 &&
    cells.every((words) => /^\p{Lu}/u.test(words) && words.split(' ').length <= 5 && !/[\d@:]|[.!;]$/u.test(words))
  )
}

function isSentence(words: string): boolean {
  return /[.!?]$/u.test(words) && words.split(' ').length >= 4
}
