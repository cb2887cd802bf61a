/** Finds tables without lines: rows whose words begin, again and again, at the same distances from the left. */
import type { Segment, SegmentRow } from './segments.ts'

export interface AlignedTable {
  /** How many rows of words it takes. */
  readonly length: number
  /** By row of the table, then by column: what stands in each cell, line by line. */
  readonly rows: readonly (readonly (readonly Segment[])[])[]
}

const near = 4

/** The table that begins with the first of these rows, if one does. */
export function alignedTable(rows: readonly SegmentRow[], from: number): AlignedTable | undefined {
  const first = rows[from]
  if (!first || !mayBeRow(first)) return undefined
  let columns = first.segments.map(({ left }) => left)
  const found: Segment[][][] = []
  let full = 0
  let at = from
  for (; at < rows.length; at += 1) {
    const row = rows[at]
    if (!row) break
    columns = widened(columns, row)
    const places = row.segments.map((segment) => columnOf(segment, columns))
    if (places.includes(-1)) break
    if (row.segments.length > 1 ? !mayBeRow(row) : !goesOn(row, rows[at - 1], places[0] ?? 0)) break
    if (row.segments.length > 1) full += 1
    const cells = row.segments.length > 1 && !isRest(row, rows[at - 1], places) ? [] : (found.pop() ?? [])
    for (const [index, segment] of row.segments.entries()) {
      const place = places[index] ?? 0
      cells[place] = [...(cells[place] ?? []), segment]
    }
    found.push(cells)
  }
  if (full < (columns.length > 2 ? 2 : 3) || found.length < 2) return undefined
  return { length: at - from, rows: found.map((cells) => columns.map((_, column) => cells[column] ?? [])) }
}

/** Lines to fill in, and lines of a contents list, are no rows. */
function mayBeRow({ segments }: SegmentRow): boolean {
  if (segments.length < 2) return false
  return segments.every(({ text }) => !/_{3,}|\.{4,}|:$/u.test(text)) && !/^\d{1,3}$/u.test(segments.at(-1)?.text ?? '')
}

/** A later row may have a column that the first left empty, before, between or behind its own. */
function widened(columns: readonly number[], { segments }: SegmentRow): number[] {
  const lefts = segments.map(({ left }) => left)
  const isWider =
    lefts.length > columns.length && columns.every((one) => lefts.some((left) => Math.abs(left - one) <= near))
  return isWider ? lefts : [...columns]
}

/** It begins at its column and ends before the next. */
function columnOf({ left, right }: Segment, columns: readonly number[]): number {
  const column = columns.findIndex((one) => Math.abs(one - left) <= near)
  const next = columns[column + 1]
  return column >= 0 && (next === undefined || right < next) ? column : -1
}

/** One segment alone is the next line of a cell. */
function goesOn({ segments }: SegmentRow, before: SegmentRow | undefined, place: number): boolean {
  const [only] = segments
  if (!only || !before || only.y - before.y > only.size * 1.5) return false
  return place > 0 || /^\p{Ll}/u.test(only.text)
}

/** Several cells go on at once, and the first does not begin anew. */
function isRest(row: SegmentRow, before: SegmentRow | undefined, places: readonly number[]): boolean {
  const [first] = row.segments
  if (!first || !before || first.y - before.y > first.size * 1.35) return false
  return places[0] !== 0 || row.segments.every(({ text }) => /^\p{Ll}/u.test(text))
}
