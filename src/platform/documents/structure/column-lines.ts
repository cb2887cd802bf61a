/** Makes lines of what stands in columns: rows of a table, or first the left column and then the right. */
import type { ColumnLine, ColumnRun, Segment } from './column-runs.ts'
import { inlineText } from './inline-markup.ts'
import { joinSpans, type Line, lineText } from './lines.ts'

export function columnLines(text: string, run: ColumnRun): Line[] {
  return run.kind === 'two-columns' ? proseLines(text, run) : tableLines(text, run)
}

function proseLines(text: string, { lines, columns: [left = 0] }: ColumnRun): Line[] {
  const sides: [Line[], Line[]] = [[], []]
  // A column that has nothing on a line has a gap there.
  let skipped = [false, false]
  for (const { raw, segments } of lines) {
    const met = [false, false]
    for (const segment of segments) {
      const side = segment.column > left + 20 ? 1 : 0
      sides[side].push(proseLine(text, segment, raw.gapBefore || sides[side].length === 0 || Boolean(skipped[side])))
      met[side] = true
    }
    skipped = met.map((one) => !one)
  }
  return sides.flatMap((side) => {
    const edge = side.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY)
    return side.map((line) => ({ ...line, indent: line.indent - edge }))
  })
}

function proseLine(text: string, { start, end, column }: Segment, gapBefore: boolean): Line {
  const { spans, bold } = inlineText(text, start, end)
  return { spans, text: lineText(text, spans), indent: column, bold, size: 1, gapBefore }
}

function tableLines(text: string, { lines, columns }: ColumnRun): Line[] {
  const groups = groupsOf(lines, columns)
  const rows = groups.map((group) => rowOf(text, group, columns))
  const [first] = rows
  if (first && isHeader(text, rows)) rows[0] = { ...first, header: true }
  return rows
}

/** The lines of one row: where empty lines part the rows, all between two; otherwise a line and what is set in below it. */
function groupsOf(lines: readonly ColumnLine[], columns: readonly number[]): ColumnLine[][] {
  const later = lines.slice(1)
  const isParted = later.some(({ raw }) => raw.blanks > 0) && later.some(({ raw }) => raw.blanks === 0)
  const groups: ColumnLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const isSetIn = (line.segments[0]?.column ?? 0) > (columns[0] ?? 0) + 2
    const goesOn = isParted ? line.raw.blanks === 0 : isSetIn || line.segments.length === 1
    if (group && goesOn) group.push(line)
    else groups.push([line])
  }
  return groups
}

function rowOf(text: string, group: readonly ColumnLine[], columns: readonly number[]): Line {
  const placed = group.flatMap(({ segments }) =>
    segments.map((segment, index) => ({ segment, index, of: segments.length })),
  )
  const cells = columns.map((_, column) =>
    joinSpans(
      placed
        .filter(
          ({ segment, index, of }) => (of === columns.length ? index : nearest(segment.column, columns)) === column,
        )
        .map(({ segment }) => inlineText(text, segment.start, segment.end).spans),
    ),
  )
  const spans = joinSpans(cells)
  const [first] = group
  return {
    spans,
    text: lineText(text, spans),
    indent: first?.raw.indent ?? 0,
    bold: false,
    size: 1,
    gapBefore: first?.raw.gapBefore ?? false,
    cells,
    unsure: true,
  }
}

function nearest(column: number, columns: readonly number[]): number {
  const distances = columns.map((other) => Math.abs(other - column))
  return distances.indexOf(Math.min(...distances))
}

/** Short names above longer cells. */
function isHeader(text: string, [first, ...rest]: readonly Line[]): boolean {
  const wordsIn = (line: Line | undefined) => (line?.cells ?? []).map((cell) => lineText(text, cell).trim())
  const names = wordsIn(first)
  const isNamed = names.every((name) => name !== '' && name.split(/\s+/u).length <= 4 && !/[.;:\d]$/u.test(name))
  return (
    rest.length > 0 &&
    isNamed &&
    rest.flatMap(wordsIn).some((cell) => cell.split(/\s+/u).length > 4 || /\d/u.test(cell))
  )
}
