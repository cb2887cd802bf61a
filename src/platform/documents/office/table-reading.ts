/** Says in which order a table is read: row by row as a table, or, where it only lays out a page, as ordinary text. */
import { markerOf } from '../structure/markers.ts'
import { addAll, isEmpty, type Paragraph, type Passage, type Row, type Table, wordsIn } from './passages.ts'

/** A row of a table that is read as one; its cells hold no tables. */
export interface ReadRow {
  readonly is: 'row'
  readonly header: boolean
  readonly page?: number
  readonly cells: readonly (readonly Paragraph[])[]
}

export type Piece = Paragraph | ReadRow

/** Everything in reading order, and no table left. */
export function piecesOf(passages: readonly Passage[]): Piece[] {
  const pieces: Piece[] = []
  for (const passage of passages) {
    if (passage.is === 'paragraph') pieces.push(passage)
    else addAll(pieces, tablePieces(passage))
  }
  return pieces
}

function tablePieces(table: Table): Piece[] {
  const columns = columnsIn(table)
  if (columns < 2) return table.rows.flatMap(({ cells }) => cells.flatMap((cell) => piecesOf(cell)))
  const listed = table.rows.some(({ cells }) => cells.some(isListed))
  if (!listed) return table.rows.map((row, at) => readRow(row, at === 0 && looksLikeHeader(table)))
  return isLabelled(table) ? byRow(table) : byColumn(table, columns)
}

/** Columns in which anything is written. */
function columnsIn({ rows }: Table): number {
  const used = new Set<number>()
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) if (cell.some((one) => one.is === 'table' || !isEmpty(one))) used.add(at)
  return used.size
}

/** It holds a list, headings or another table: more than a cell of a table would. */
function isListed(cell: readonly Passage[]): boolean {
  let points = 0
  for (const one of cell) {
    if (one.is === 'table') return true
    if (isEmpty(one)) continue
    if (one.heading > 0 && cell.length > 1) return true
    if (one.list || markerOf(wordsIn(one).trimStart())?.weak === false) points += 1
  }
  return points > 1
}

/** Each row has a label before the lists it holds: "Photographs | • Ask first • No names". */
function isLabelled({ rows }: Table): boolean {
  return (
    rows.every(({ cells }) => {
      const [label, ...rest] = cells
      return label !== undefined && !isListed(label) && textOf(label).length <= 80 && rest.length > 0
    }) && rows.filter(({ cells }) => cells.slice(1).some(isListed)).length > rows.length / 2
  )
}

function byRow(table: Table): Piece[] {
  return table.rows.flatMap((row, at): Piece[] => {
    const [label = [], ...rest] = row.cells
    if (!rest.some(isListed)) return [readRow(row, at === 0 && (row.header || looksLikeHeader(table)))]
    return [...piecesOf(label).map(asHeading), ...rest.flatMap((cell) => piecesOf(cell))]
  })
}

/** "You must" beside "You must not": what stands below each belongs to it, and not to what stands beside it. */
function byColumn({ rows }: Table, columns: number): Piece[] {
  const wide = rows.filter(({ cells }) => filled(cells) < 2)
  if (wide.length > 0 && wide.length < rows.length && rows.length > columns + 2)
    return rows.flatMap(({ cells }) => cells.flatMap((cell) => piecesOf(cell)))
  const most = Math.max(...rows.map(({ cells }) => cells.length))
  return Array.from({ length: most }, (_, column) =>
    rows.flatMap(({ cells }, at): Piece[] => {
      const pieces = piecesOf(cells[column] ?? [])
      return at === 0 && rows.length > 1 && !isListed(cells[column] ?? []) ? pieces.map(asHeading) : pieces
    }),
  ).flat()
}

function filled(cells: readonly (readonly Passage[])[]): number {
  return cells.filter((cell) => textOf(cell) !== '').length
}

/** It looks like one, to whoever reads on: the file itself does not say so. */
function asHeading(piece: Piece): Piece {
  if (piece.is === 'row' || wordsIn(piece).trim().endsWith(':')) return piece
  return { ...piece, lines: piece.lines.map((line) => ({ ...line, standsOut: true })) }
}

function readRow(row: Row, isHeader: boolean): ReadRow {
  const page = row.page === undefined ? {} : { page: row.page }
  return { is: 'row', header: row.header || isHeader, cells: row.cells.map(flattened), ...page }
}

function flattened(cell: readonly Passage[]): Paragraph[] {
  return cell.flatMap((one) =>
    one.is === 'paragraph' ? [one] : one.rows.flatMap(({ cells }) => cells.flatMap(flattened)),
  )
}

/** All of its words stand out, and those of the row below do not. */
function looksLikeHeader({ rows }: Table): boolean {
  const [first, second] = rows
  if (!first || !second || filled(first.cells) < 2) return false
  return first.cells.every(standsOut) && !second.cells.every(standsOut)
}

function standsOut(cell: readonly Passage[]): boolean {
  return flattened(cell).every((one) => one.lines.every(({ text, standsOut }) => standsOut || text.trim() === ''))
}

function textOf(cell: readonly Passage[]): string {
  return flattened(cell).map(wordsIn).join('\n').trim()
}
