/** Says how the cells of a table on a page are read: as rows, or, where they hold lists, one after the other. */
import { markerOf } from '../structure/markers.ts'
import type { PrintedLine } from './page-lines.ts'
import type { Segment } from './segments.ts'

/** By row, then by column: what stands in each cell, line by line. */
export type CellRows = readonly (readonly (readonly Segment[])[])[]

export function cellLines(rows: CellRows, page: number): PrintedLine[] {
  return rows.some((cells) => cells.some(isListed)) ? listLines(rows, page) : rowLines(rows, page)
}

function rowLines(rows: CellRows, page: number): PrintedLine[] {
  const isHead = (cells: CellRows[number] | undefined) => cells?.every((cell) => cell.every(({ bold }) => bold))
  const headed = isHead(rows[0]) === true && isHead(rows[1]) !== true
  return rows.map((cells, at) => {
    const all = joinedSegments(cells.flat())
    const words = cells.map((cell) => cell.map(({ text }) => text).join('\n'))
    return { ...all, cells: words, header: at === 0 && headed, page, from: all.left, to: all.right, beside: false }
  })
}

/** More than one point stands in it. */
function isListed(cell: readonly Segment[]): boolean {
  return cell.filter(({ text }) => markerOf(text)?.kind === 'bullet').length > 1
}

/** "Do" beside "Don't", each above its list; or a label before each list. */
function listLines(rows: CellRows, page: number): PrintedLine[] {
  const labelled = rows.every(([label = [], ...rest]) => !isListed(label) && rest.length > 0) && rows.length > 1
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const placed = rows.flatMap((cells, row) =>
    cells.map((cell, column) => ({ cell, row, column, isLabel: !isListed(cell) && (labelled ? column : row) === 0 })),
  )
  const inOrder = labelled ? placed : placed.toSorted((one, other) => one.column - other.column || one.row - other.row)
  return inOrder.flatMap(({ cell, column, isLabel }) => {
    const to = cellEdge(rows, column, columns)
    return cell.map((segment) => ({
      ...segment,
      bold: segment.bold || (isLabel && !segment.text.endsWith(':')),
      page,
      from: cell.reduce((least, { left }) => Math.min(least, left), segment.left),
      to,
      beside: true,
    }))
  })
}

/** How far the words of a column reach. */
function cellEdge(rows: CellRows, column: number, columns: number): number {
  const rights = rows
    .filter((cells) => cells.length === columns)
    .flatMap((cells) => (cells[column] ?? []).map(({ right }) => right))
  return rights.reduce((most, right) => Math.max(most, right), 0)
}

/** What stands apart on one line stays apart, as it would where it was typed with a tab. */
export function joinedSegments(segments: readonly Segment[]): Segment {
  const [first = { text: '', left: 0, right: 0, y: 0, size: 1, bold: false }] = segments
  return {
    ...first,
    text: segments.map(({ text }) => text).join('\t'),
    right: segments.reduce((most, { right }) => Math.max(most, right), 0),
    size: segments.reduce((most, { size }) => Math.max(most, size), 0),
    bold: segments.every(({ bold }) => bold),
  }
}
