/** Joins what a page break parts in a table without tags: a row cut in two, and the column names printed again. */
import type { PrintedLine } from './page-lines.ts'

export function joinedRows(lines: readonly PrintedLine[]): PrintedLine[] {
  const joined: PrintedLine[] = []
  /** The place of the first row of the table that is open. */
  let head = -1
  for (const line of lines) {
    const before = joined.at(-1)
    if (!line.cells || !before?.cells || before.cells.length !== line.cells.length) {
      if (line.cells) head = joined.length
      joined.push(line)
      continue
    }
    const first = joined[head]
    if (first && line.page !== first.page && line.cells.join('\t') === first.cells?.join('\t'))
      joined[head] = { ...first, header: true }
    else if (line.page !== before.page && isRest(line.cells)) joined[joined.length - 1] = withRest(before, line.cells)
    else joined.push(line)
  }
  return joined
}

/** Its first cell is empty, and another begins in the middle of a sentence. */
function isRest(cells: readonly string[]): boolean {
  return cells[0] === '' && cells.some((cell) => /^\p{Ll}/u.test(cell))
}

function withRest(line: PrintedLine, rest: readonly string[]): PrintedLine {
  const cells = (line.cells ?? []).map((cell, at) => [cell, rest[at] ?? ''].filter((words) => words !== '').join('\n'))
  return { ...line, cells }
}
