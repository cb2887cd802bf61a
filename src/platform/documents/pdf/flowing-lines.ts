/** Says of each printed line what tells paragraphs apart: how far it is set in, whether it is full, what space is above it. */
import type { Line } from '../structure/lines.ts'
import type { PrintedLine } from './page-lines.ts'

/** What stands in a line, before there is a text that its spans could count in. */
export interface FlowingLine extends Omit<Line, 'spans' | 'text' | 'cells'> {
  readonly words: string
  readonly cellWords?: readonly string[]
}

export interface PrintMeasures {
  /** In points: of most letters. */
  readonly bodySize: number
  /** From one baseline to the next within a paragraph, in sizes of its letters. */
  readonly leading: number
  /** The edges between which pages of one column are set. */
  readonly left: number
  readonly right: number
}

export function measured(lines: readonly PrintedLine[]): PrintMeasures {
  const bodySize = mostOf(lines.map(({ size, text }) => [Math.round(size * 2) / 2, text.length])) || 11
  const single = lines.filter(({ beside, cells }) => !beside && !cells)
  const body = single.filter(({ size }) => Math.abs(size - bodySize) < bodySize * 0.08)
  const left = mostOf(body.map((line) => [Math.round(line.left / 3) * 3, line.text.length]))
  const rights = body.map((line) => line.right).sort((one, other) => one - other)
  const right = rights[Math.floor(rights.length * 0.97)] ?? 0
  const steps = stepsOf(lines)
  // A sentence that goes on below a full line says it best; without one, the closest lines do.
  const within = steps.filter(({ before, line }) => before.right > right * 0.85 && /^\p{Ll}/u.test(line.text))
  const leading = within.length > 2 ? quantile(within, 0.5) : quantile(steps, 0.25)
  return { bodySize, left, right, leading: leading ?? 1.2 }
}

export function flowingLines(lines: readonly PrintedLine[], measures: PrintMeasures): FlowingLine[] {
  return lines.map((line, at) => {
    const [before, next] = [lines[at - 1], lines[at + 1]]
    const from = line.beside ? line.from : Math.min(measures.left, line.left)
    return {
      words: line.text,
      indent: isCentred(line, measures) ? 0 : Math.max(0, (line.left - from) / (measures.bodySize / 2)),
      bold: line.bold,
      size: line.size / measures.bodySize,
      gapBefore: before === undefined || hasGap(before, line, measures),
      full: next !== undefined && isFull(line, next, measures),
      page: line.page,
      ...(line.cells && { cellWords: line.cells, whole: true, unsure: true, header: line.header === true }),
      ...(line.furniture && { furniture: true }),
    }
  })
}

/** From page to page and from column to column nothing is known of the space between, but that a sentence ended. */
function hasGap(before: PrintedLine, line: PrintedLine, { leading }: PrintMeasures): boolean {
  if (before.page !== line.page || line.y < before.y) return /[.!?]["'”’)]*$/u.test(before.text)
  return line.y - before.y > Math.max(line.size, before.size) * leading * 1.22
}

/** The first word of the next line would not have fitted. */
function isFull(line: PrintedLine, next: PrintedLine, { right }: PrintMeasures): boolean {
  const edge = line.beside ? line.to : Math.max(right, line.right)
  const letter = (line.right - line.left) / Math.max(1, line.text.length)
  const word = /^[^ \t]{1,40}/u.exec(next.text)?.[0].length ?? 0
  return line.right + letter * (word + 1) > edge - line.size * 0.4
}

function isCentred(line: PrintedLine, { left, right }: PrintMeasures): boolean {
  if (line.beside) return false
  const [before, after] = [line.left - left, right - line.right]
  return before > line.size * 2 && Math.abs(before - after) < line.size * 0.8
}

/** The value that the greatest weight speaks for. */
function mostOf(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0]
}

interface Step {
  readonly before: PrintedLine
  readonly line: PrintedLine
  readonly height: number
}

/** From one line to the next of the same size, in sizes of its letters. */
function stepsOf(lines: readonly PrintedLine[]): Step[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    if (!before || before.page !== line.page || Math.abs(before.size - line.size) > 0.3) return []
    const height = (line.y - before.y) / line.size
    return height > 0.8 && height < 2.6 ? [{ before, line, height }] : []
  })
}

function quantile(steps: readonly Step[], share: number): number | undefined {
  const heights = steps.map(({ height }) => height).sort((one, other) => one - other)
  return heights[Math.floor(heights.length * share)]
}
