/** Finds tables by the lines drawn around their cells, where a PDF does not say what is a table. */
import type { Box, Drawings } from './drawings.ts'
import type { PageItem } from './page-items.ts'

export interface RuledTable {
  readonly top: number
  readonly bottom: number
  /** By row, then by column: what stands in each cell. */
  readonly rows: readonly (readonly (readonly PageItem[])[])[]
}

interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly down: readonly Box[]
}

const close = 4
const mostLines = 400

/** At least two columns, and rows that hold words. */
export function ruledTables(items: readonly PageItem[], drawings: Drawings, pageHeight: number): RuledTable[] {
  const { across } = drawings
  // A frame around the page is no table.
  const down = drawings.down.filter((line) => line.bottom - line.top < pageHeight * 0.88)
  if (across.length < 2 || down.length < 3 || across.length + down.length > mostLines * 20) return []
  return gridsOf(across, down).flatMap((grid) => {
    const table = filled(grid, items)
    return table ? [table] : []
  })
}

/** Lines that reach over one another belong to one grid: cross lines are gathered from the top down. */
function gridsOf(across: readonly Box[], down: readonly Box[]): Grid[] {
  const grids: { top: number; bottom: number; across: Box[]; down: Box[] }[] = []
  for (const line of down.toSorted((one, other) => one.top - other.top)) {
    const grid = grids.at(-1)
    if (grid && line.top <= grid.bottom + close) {
      grid.down.push(line)
      grid.bottom = Math.max(grid.bottom, line.bottom)
    } else grids.push({ top: line.top, bottom: line.bottom, across: [], down: [line] })
  }
  for (const grid of grids)
    grid.across = across.filter((line) => line.top >= grid.top - close && line.bottom <= grid.bottom + close)
  return grids.flatMap((grid) => {
    const xs = gathered(grid.down.map((line) => (line.left + line.right) / 2))
    const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0)
    const ys = gathered(grid.across.map((line) => (line.top + line.bottom) / 2)).filter(
      (y) => reachAt(grid.across, y) > width * 0.5,
    )
    return xs.length > 2 && ys.length > 1 && xs.length + ys.length < mostLines ? [{ xs, ys, down: grid.down }] : []
  })
}

/** How much of the width is drawn at this height: a table's lines are often drawn cell by cell. */
function reachAt(across: readonly Box[], y: number): number {
  const here = across.filter((line) => Math.abs((line.top + line.bottom) / 2 - y) < close)
  let [reach, end] = [0, Number.NEGATIVE_INFINITY]
  for (const line of here.toSorted((one, other) => one.left - other.left)) {
    reach += Math.max(0, line.right - Math.max(end, line.left))
    end = Math.max(end, line.right)
  }
  return reach
}

function gathered(places: readonly number[]): number[] {
  const found: number[] = []
  for (const place of places.toSorted((one, other) => one - other))
    if (found.length === 0 || place - (found.at(-1) ?? 0) > close) found.push(place)
  return found
}

function filled(grid: Grid, items: readonly PageItem[]): RuledTable | undefined {
  const { xs, ys } = grid
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  const rows: PageItem[][][] = []
  for (const item of items) {
    const [x, y] = [item.x + Math.min(item.width, 4) / 2, item.y - item.size * 0.3]
    if (x < left || x > right || y < top || y > bottom) continue
    const row = ys.findLastIndex((edge) => edge <= y)
    const column = columnAt(grid, x, y)
    const cells = rows[row] ?? []
    rows[row] = cells
    cells[column] = [...(cells[column] ?? []), item]
  }
  const columns = xs.length - 1
  const kept = rows.filter(Boolean).map((cells) => Array.from({ length: columns }, (_, at) => cells[at] ?? []))
  const wide = kept.filter((cells) => cells.filter(({ length }) => length > 0).length > 1)
  return kept.length > 1 && wide.length >= kept.length / 2 ? { top, bottom, rows: kept } : undefined
}

/** Where the line between two columns is missing at this height, they are one cell here. */
function columnAt({ xs, down }: Grid, x: number, y: number): number {
  let column = Math.max(
    0,
    xs.findLastIndex((edge) => edge <= x),
  )
  const isDrawn = (edge: number) =>
    down.some((line) => Math.abs((line.left + line.right) / 2 - edge) <= close && line.top <= y && line.bottom >= y)
  while (column > 0 && !isDrawn(xs[column] ?? 0)) column -= 1
  return column
}
