/** Puts the words of a page together into rows, and the words of a row into segments that stand apart from one another. */
import type { Box } from './drawings.ts'
import type { PageItem } from './page-items.ts'

/** Words on one row with no more than a word's space between them. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of its largest letters. */
  readonly size: number
  readonly bold: boolean
}

export interface SegmentRow {
  readonly y: number
  readonly segments: readonly Segment[]
}

export interface Divided {
  readonly isBold: (font: string) => boolean
  /** Upright lines that divide what stands on either side. */
  readonly down: readonly Box[]
}

export function segmentRows(items: readonly PageItem[], divided: Divided): SegmentRow[] {
  return rowsOf(items).map((row) => {
    const parts = partsOf(row, divided.down)
    const segments = parts.map((part) => segmentOf(part, divided.isBold))
    return { y: segments[0]?.y ?? 0, segments: segments.filter(({ text }) => text !== '') }
  })
}

interface OpenRow {
  readonly items: PageItem[]
  /** Of its largest letters. */
  y: number
  size: number
  /** What stands at one height: the lines of two columns need not be level. */
  readonly levels: { y: number; size: number; left: number; right: number }[]
}

/** Raised and lowered letters stay on the row of the larger ones. */
function rowsOf(items: readonly PageItem[]): PageItem[][] {
  const rows: OpenRow[] = []
  for (const item of items.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1)
    if (!row || item.y - row.y > Math.max(row.size, item.size) * 0.45 || !stoodOn(row, item))
      rows.push({ items: [item], y: item.y, size: item.size, levels: [levelOf(item)] })
  }
  return rows.map((row) => row.items.toSorted((one, other) => one.x - other.x))
}

const levelOf = ({ x, y, width, size }: PageItem) => ({ y, size, left: x, right: x + width })

/** False where it is the next line below: letters of one size do not stand over one another on one row. */
function stoodOn(row: OpenRow, item: PageItem): boolean {
  const level = row.levels.find(({ y }) => Math.abs(y - item.y) <= 1)
  const own = levelOf(item)
  if (level) Object.assign(level, { left: Math.min(level.left, own.left), right: Math.max(level.right, own.right) })
  else {
    const isOver = row.levels.some(
      ({ left, right, size }) =>
        Math.min(size, own.size) > Math.max(size, own.size) * 0.8 &&
        Math.min(right, own.right) - Math.max(left, own.left) > 1,
    )
    if (isOver) return false
    row.levels.push(own)
  }
  row.items.push(item)
  if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size })
  return true
}

function partsOf(row: readonly PageItem[], down: readonly Box[]): PageItem[][] {
  const parts: PageItem[][] = []
  for (const item of row) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    if (part && before && !standApart(part, before, item, down)) part.push(item)
    else parts.push([item])
  }
  return parts
}

function standApart(part: readonly PageItem[], before: PageItem, item: PageItem, down: readonly Box[]): boolean {
  const end = before.x + before.width
  const gap = item.x - end
  const size = Math.max(before.size, item.size)
  if (gap > 0 && down.some((line) => line.left > end - 1 && line.right < item.x + 1 && isBeside(line, item)))
    return true
  // What stands alone at the beginning is a bullet or a number, and belongs to what follows.
  const isMarker = part.length === 1 && before.text.trim().length <= 5 && !/^\p{L}{2,}$/u.test(before.text.trim())
  return gap > size * (isMarker ? 5 : 1.15)
}

function isBeside(line: Box, { y, size }: PageItem): boolean {
  return line.top < y - size * 0.2 && line.bottom > y - size * 0.6
}

export function segmentOf(part: readonly PageItem[], isBold: (font: string) => boolean): Segment {
  const [first] = part
  const size = Math.max(...part.map((item) => item.size))
  let text = ''
  let end = first?.x ?? 0
  let bold = true
  for (const item of part) {
    // A small raised number is the mark of a note, and no part of the word before it or behind it.
    if (item.size < size * 0.75 && /^\d{1,3}$/.test(item.text.trim()) && isRaised(item, part)) {
      end = Math.max(end, item.x + item.width)
      continue
    }
    const apart = item.x - end > Math.min(item.size, size) * 0.16
    text += (apart && text !== '' && !/\s$/u.test(text) && !/^\s/u.test(item.text) ? ' ' : '') + item.text
    end = Math.max(end, item.x + item.width)
    if (/[\p{L}\p{N}]/u.test(item.text) && !isBold(item.font)) bold = false
  }
  const main = part.find((item) => item.size === size) ?? first
  return {
    text: text.trim(),
    left: first?.x ?? 0,
    right: end,
    y: main?.y ?? 0,
    size,
    bold: bold && /\p{L}/u.test(text),
  }
}

function isRaised(item: PageItem, part: readonly PageItem[]): boolean {
  return part.some((other) => other.size > item.size * 1.3 && other.y - item.y > other.size * 0.2)
}
