/** Finds the columns that a page is set in, and gives its rows in the order in which a person reads them. */
import { addAll } from '../office/passages.ts'
import type { Segment, SegmentRow } from './segments.ts'

/** Rows that are read one below the other, and the edges between which they are set. */
export interface Region {
  readonly rows: readonly SegmentRow[]
  readonly left: number
  readonly right: number
  /** It is one of several beside one another. */
  readonly beside: boolean
}

interface Gutter {
  readonly from: number
  readonly to: number
}

const fewestRows = 4
const narrowest = 9

export function regionsOf(rows: readonly SegmentRow[], deep = 0): Region[] {
  const gutter = deep < 3 ? bestGutter(rows) : undefined
  if (!gutter) return [regionOf(rows, deep > 0)]
  const regions: Region[] = []
  let zone: SegmentRow[] = []
  let plain: SegmentRow[] = []
  const close = () => {
    const [left, right] = sidesOf(zone, gutter)
    if (areColumns(left, right, gutter)) {
      if (plain.length > 0) regions.push(regionOf(plain, deep > 0))
      plain = []
      regions.push(...regionsOf(left, deep + 1), ...regionsOf(right, deep + 1))
    } else addAll(plain, zone)
    zone = []
  }
  for (const row of rows) {
    if (row.segments.some((one) => one.left < gutter.from && one.right > gutter.to)) {
      close()
      plain.push(row)
    } else zone.push(row)
  }
  close()
  if (plain.length > 0) regions.push(regionOf(plain, deep > 0))
  return regions
}

function regionOf(rows: readonly SegmentRow[], beside: boolean): Region {
  return { rows, ...edgesOf(rows.flatMap(({ segments }) => segments)), beside }
}

function edgesOf(segments: readonly Segment[]): { left: number; right: number } {
  return {
    left: segments.reduce((least, one) => Math.min(least, one.left), Number.POSITIVE_INFINITY),
    right: segments.reduce((most, one) => Math.max(most, one.right), 0),
  }
}

function sidesOf(rows: readonly SegmentRow[], { from }: Gutter): [SegmentRow[], SegmentRow[]] {
  const side = (isHere: (one: Segment) => boolean) =>
    rows
      .map(({ y, segments }) => ({ y, segments: segments.filter(isHere) }))
      .filter(({ segments }) => segments.length > 0)
      .map(({ y, segments }) => ({ y: segments[0]?.y ?? y, segments }))
  return [side((one) => one.left < from), side((one) => one.left >= from)]
}

/** Lines of running text on both sides, unlike the cells of a table, whose words seldom reach the next. */
function areColumns(left: readonly SegmentRow[], right: readonly SegmentRow[], gutter: Gutter): boolean {
  if (left.length < fewestRows || right.length < fewestRows) return false
  const start = edgesOf(left.flatMap(({ segments }) => segments)).left
  const end = edgesOf(right.flatMap(({ segments }) => segments)).right
  return isRunning(left, gutter.from - start) && isRunning(right, end - gutter.to)
}

function isRunning(rows: readonly SegmentRow[], width: number): boolean {
  const single = rows.filter(({ segments }) => segments.length === 1).flatMap(({ segments }) => segments)
  const long = single.filter((one) => one.right - one.left > width * 0.6 && one.text.length > 20)
  const goesOn = single.filter((one, at) => /\p{L}$/u.test(one.text) && /^\p{Ll}/u.test(single[at + 1]?.text ?? ''))
  return long.length >= rows.length * 0.4 && goesOn.length >= Math.max(2, rows.length * 0.15)
}

/** The upright strip in the middle of the page that the fewest rows cross. */
function bestGutter(rows: readonly SegmentRow[]): Gutter | undefined {
  const all = rows.flatMap(({ segments }) => segments)
  if (rows.length < fewestRows || all.length < fewestRows * 2) return undefined
  const { left, right } = edgesOf(all)
  const width = Math.ceil(right - left)
  if (!(width > 100 && width < 5000)) return undefined
  const crossing = new Uint32Array(width + 1)
  for (const one of all)
    for (let x = Math.max(0, Math.floor(one.left - left)); x <= Math.min(width, one.right - left); x += 1)
      crossing[x] = (crossing[x] ?? 0) + 1
  const [from, to] = [Math.floor(width * 0.2), Math.floor(width * 0.8)]
  const fewest = crossing.subarray(from, to).reduce((least, one) => Math.min(least, one), rows.length)
  // A heading over both columns or two may reach across.
  for (let crossed = fewest; crossed <= Math.min(fewest + 3, rows.length / 2); crossed += 1) {
    const strip = widestStrip(crossing, from, to, crossed)
    if (strip.to - strip.from >= narrowest) return { from: left + strip.from - 0.5, to: left + strip.to + 0.5 }
  }
  return undefined
}

function widestStrip(crossing: Uint32Array, from: number, to: number, crossed: number): Gutter {
  let widest = { from: 0, to: 0 }
  for (let x = from; x < to; x += 1) {
    const start = x
    while (x < to && (crossing[x] ?? 0) <= crossed) x += 1
    if (x - 1 - start > widest.to - widest.from) widest = { from: start, to: x - 1 }
  }
  return widest
}
