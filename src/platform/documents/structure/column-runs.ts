/** Finds lines of a plain text that stand in columns: cells set apart by tabs or runs of spaces, or two columns of prose. */
import type { Span } from '../source-document.ts'
import { markerOf } from './markers.ts'
import { columnAfter, type RawLine } from './raw-lines.ts'
import { isKeyed } from './sentence-ends.ts'

/** No table that a person typed has more. */
const mostColumns = 24

export interface Segment extends Span {
  /** Where it begins, in characters from the left. */
  readonly column: number
}

export interface ColumnLine {
  readonly raw: RawLine
  readonly segments: readonly Segment[]
}

export interface ColumnRun {
  readonly lines: readonly ColumnLine[]
  /** Where the columns begin. */
  readonly columns: readonly number[]
  readonly kind: 'table' | 'two-columns' | 'neither'
}

/** The runs of lines in columns, each by the place of its first line. */
export function columnRuns(text: string, lines: readonly RawLine[]): Map<number, ColumnRun> {
  const runs = new Map<number, ColumnRun>()
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(text, lines, at)
    if (run && run.kind !== 'neither') runs.set(at, run)
    // What is neither is not looked at again line by line: that would take the square of its length.
    at += run?.lines.length ?? 1
  }
  return runs
}

function runFrom(text: string, lines: readonly RawLine[], from: number): ColumnRun | undefined {
  const first = columnLine(text, lines[from])
  if (!first || first.segments.length < 2 || isNoRow(text, first)) return undefined
  const run = [first]
  let columns = first.segments.map(({ column }) => column)
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = columnLine(text, lines[at])
    if (!line || line.raw.blanks > 2 || isNoRow(text, line) || !fits(line, columns, first)) break
    if (line.segments.length > columns.length) columns = line.segments.map(({ column }) => column)
    run.push(line)
  }
  const taken = withoutTail(run)
  if (isTwoColumns(text, taken)) return { lines: taken, columns, kind: 'two-columns' }
  return isTable(text, taken) ? { lines: taken, columns, kind: 'table' } : { lines: run, columns, kind: 'neither' }
}

/** Cells are at least three spaces or a tab apart; what stands before a marker is none. */
function columnLine(text: string, raw: RawLine | undefined): ColumnLine | undefined {
  if (!raw) return undefined
  const line = text.slice(raw.start, raw.end)
  if (!/\t| {3}/u.test(line)) return { raw, segments: [{ start: raw.start, end: raw.next, column: raw.indent }] }
  const marker = markerOf(line)
  const segments: Segment[] = []
  let column = raw.indent
  let start = 0
  for (const gap of line.matchAll(/\t[\t ]*| {3,}\t*/gu)) {
    if (marker && gap.index < marker.length) continue
    segments.push({ start: raw.start + start, end: raw.start + gap.index + gap[0].length, column })
    column = columnAfter(line.slice(start, gap.index + gap[0].length), column)
    start = gap.index + gap[0].length
  }
  return { raw, segments: [...segments, { start: raw.start + start, end: raw.next, column }] }
}

/** Lines to fill in, and lines of a contents list, are no rows. */
function isNoRow(text: string, { segments }: ColumnLine): boolean {
  if (segments.length < 2) return false
  if (segments.length > mostColumns) return true
  if (text[segments[0]?.start ?? 0] === '|') return true
  const words = segments.map(({ start, end }) => text.slice(start, Math.min(end, start + 200)).trim())
  return words.some((word) => isKeyed(word) || /^_{3,}$/u.test(word)) || /^\.*\s*\d{1,3}$/u.test(words.at(-1) ?? '')
}

function fits(line: ColumnLine, columns: readonly number[], first: ColumnLine): boolean {
  const [, ...later] = columns
  if (line.segments.length === 1) {
    const column = line.segments[0]?.column ?? 0
    // The left column of two, or more words of a cell.
    return line.raw.blanks === 0 && (isNear(column, columns[0] ?? 0) || later.some((other) => isNear(column, other)))
  }
  if (line.segments.length === first.segments.length && later.every((column) => column % 4 === 0)) return true
  return line.segments.slice(1).some(({ column }) => later.some((other) => isNear(column, other)))
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 2
}

/** What is left standing in the first column alone at the end is text again. */
function withoutTail(run: readonly ColumnLine[]): ColumnLine[] {
  const left = run[0]?.segments[0]?.column ?? 0
  const isRow = ({ segments }: ColumnLine) => segments.length > 1 || (segments[0]?.column ?? 0) > left + 2
  return run.slice(0, run.findLastIndex(isRow) + 1)
}

function isTable(text: string, run: readonly ColumnLine[]): boolean {
  const full = run.filter(({ segments }) => segments.length > 1)
  const isWide = full.some(({ segments }) => segments.length > 2)
  const isWellApart = full.every(({ segments }) => /\t| {4}/u.test(text.slice(segments[0]?.start, segments[1]?.start)))
  // Words that stand in the first column alone, line after line, are prose with a gap in it.
  return full.length * 2 >= run.length && full.length >= (isWide || isWellApart ? 2 : 3)
}

/** Prose on both sides: full lines, of which many begin in the middle of a sentence. */
function isTwoColumns(text: string, run: readonly ColumnLine[]): boolean {
  if (run.length < 6 || run.some(({ segments }) => segments.length > 2)) return false
  const left = run[0]?.segments[0]?.column ?? 0
  const sides = [0, 1].map((side) =>
    run.flatMap(({ segments }) => {
      const isRight = (segment: Segment) => segment.column > left + 20
      return segments.filter((segment) => isRight(segment) === (side === 1))
    }),
  )
  return sides.every((segments) => {
    const words = segments.map(({ start, end }) => text.slice(start, end).trim())
    const length = words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, words.length)
    const goingOn = words.filter((word) => /^\p{Ll}/u.test(word)).length
    return words.length >= run.length * 0.5 && length >= 18 && goingOn >= words.length * 0.25
  })
}
