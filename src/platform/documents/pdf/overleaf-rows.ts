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
    else if (line.page !== before.page && isRest(line.cells, before.cells))
      joined[joined.length - 1] = withRest(before, line.cells)
    else joined.push(line)
  }
  return joined
}

/** What it holds goes on in the middle of a sentence, in a table whose rows do not begin so. */
function isRest(cells: readonly string[], before: readonly string[]): boolean {
  const goesOn = cells.every((cell, at) => cell === '' || (/^\p{Ll}/u.test(cell) && !/[.!?;]$/u.test(before[at] ?? '')))
  return goesOn && !/^\p{Ll}/u.test(before[0] ?? '')
}

function withRest(line: PrintedLine, rest: readonly string[]): PrintedLine {
  const cells = (line.cells ?? []).map((cell, at) => [cell, rest[at] ?? ''].filter((words) => words !== '').join('\n'))
  return { ...line, cells }
}
