/** What a page without tags is made of: printed lines and rows of tables, in reading order. */
import { addAll } from '../office/passages.ts'
import { markerOf } from '../structure/markers.ts'
import { alignedTable } from './aligned-rows.ts'
import { cellLines, joinedSegments } from './cell-lines.ts'
import { type Region, regionsOf } from './columns.ts'
import type { Box, Drawings } from './drawings.ts'
import type { PageContent, PageItem } from './page-items.ts'
import { type RuledTable, ruledTables } from './ruled-tables.ts'
import { type Segment, type SegmentRow, segmentRows } from './segments.ts'

export interface PrintedLine extends Segment {
  readonly page: number
  /** Of the column it stands in. */
  readonly from: number
  readonly to: number
  readonly beside: boolean
  /** Other words of the text stand beside it, and are read before it or after it. */
  readonly inColumns?: boolean
  /** Of a row, the words of each cell. */
  readonly cells?: readonly string[]
  readonly header?: boolean
  /** Within reach of the upper or lower edge of the paper. */
  readonly edge?: 'top' | 'bottom'
  readonly furniture?: boolean
}

export interface PageToRead {
  readonly number: number
  readonly content: PageContent
  readonly drawings: Drawings
  readonly isBold: (font: string) => boolean
}

export function printedLines(page: PageToRead): PrintedLine[] {
  const { content, drawings, isBold } = page
  const upright = content.items.filter((item) => !item.turned && !item.artifact)
  const aside = content.items.filter((item) => item.turned || item.artifact)
  const tables = ruledTables(upright, drawings, content.height)
  const inTables = new Set(tables.flatMap(({ rows }) => rows.flat(2)))
  const free = upright.filter((item) => !inTables.has(item))
  const rows = withDots(segmentRows(free, { isBold, down: [] }), drawings.dots)
  const lines: PrintedLine[] = []
  const bands = tables.toSorted((one, other) => one.top - other.top)
  let done = 0
  for (const table of [...bands, undefined]) {
    const end = table ? rows.findIndex(({ y }) => y > table.top) : -1
    const above = rows.slice(done, end < 0 ? rows.length : Math.max(done, end))
    done += above.length
    addAll(lines, flowing(above, page.number))
    if (table) addAll(lines, ruledLines(table, page))
  }
  return [...withEdges(lines, content.height), ...asideLines(aside, page)]
}

function flowing(rows: readonly SegmentRow[], page: number): PrintedLine[] {
  return regionsOf(rows).flatMap((region) => {
    const lines: PrintedLine[] = []
    for (let at = 0; at < region.rows.length; at += 1) {
      const table = alignedTable(region.rows, at)
      if (table) {
        addAll(lines, cellLines(table.rows, page))
        at += table.length - 1
      } else addAll(lines, printedLine(region, region.rows[at]?.segments ?? [], page))
    }
    return lines
  })
}

function printedLine(region: Region, segments: readonly Segment[], page: number): PrintedLine[] {
  if (segments.length === 0) return []
  const place = { page, from: region.left, to: region.right, beside: region.beside, inColumns: region.beside }
  return [{ ...joinedSegments(segments), ...place }]
}

/** What stands near the edge of the paper, or has no more than one line beyond it. */
function withEdges(lines: readonly PrintedLine[], height: number): PrintedLine[] {
  const heights = [...new Set(lines.map(({ y }) => y))].sort((one, other) => one - other)
  const top = Math.max(height * 0.09, heights[1] ?? 0)
  const bottom = Math.min(height * 0.91, heights.at(-2) ?? height)
  return lines.map((line) => {
    if (line.y <= top) return { ...line, edge: 'top' }
    return line.y >= bottom ? { ...line, edge: 'bottom' } : line
  })
}

function ruledLines({ rows }: RuledTable, { number, isBold }: PageToRead): PrintedLine[] {
  const segmentsOf = (items: readonly PageItem[]) =>
    segmentRows(items, { isBold, down: [] }).flatMap(({ segments }) => segments)
  return cellLines(
    rows.map((cells) => cells.map(segmentsOf)),
    number,
  )
}

/** A bullet that was drawn and not written stands a little to the left of the words it belongs to. */
function withDots(rows: readonly SegmentRow[], dots: readonly Box[]): SegmentRow[] {
  if (dots.length === 0) return [...rows]
  return rows.map((row) => {
    const [first, ...rest] = row.segments
    if (!first || markerOf(first.text)?.kind === 'bullet') return row
    const dot = dots.find(
      ({ left, right, top, bottom }) =>
        right <= first.left &&
        right > first.left - first.size * 3 &&
        bottom <= row.y + 1 &&
        top >= row.y - first.size &&
        left > 0,
    )
    return dot ? { ...row, segments: [{ ...first, text: `• ${first.text}`, left: dot.left }, ...rest] } : row
  })
}

function asideLines(items: readonly PageItem[], { number, isBold }: PageToRead): PrintedLine[] {
  const turned = items
    .filter(({ turned }) => turned)
    .map(({ text }) => text.trim())
    .join(' ')
  const rows = segmentRows(
    items.filter((item) => !item.turned),
    { isBold, down: [] },
  )
  const place = { page: number, beside: false, furniture: true }
  const lines = rows.filter(({ segments }) => segments.length > 0).map(({ segments }) => joinedSegments(segments))
  if (turned !== '') lines.push({ text: turned, left: 0, right: 0, y: 0, size: 1, bold: false })
  return lines.map((line) => ({ ...line, ...place, from: line.left, to: line.right }))
}
