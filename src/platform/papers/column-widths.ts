/** Shares the width of a table among its columns, by how much stands in each. */
import type { Line, TidyTable } from './tidy-paper.ts'

/** A column in which nothing is longer is as wide as what stands in it. */
const shortLetters = 14

/** Of each column its share of the width, by what stands in it; 0 for one that takes what it needs. */
export function columnsOf(table: TidyTable): number[] {
  const { head, rows, toFillIn } = table
  if (toFillIn) return head.map((_, column) => (column === 0 ? 3 : 4))
  const shares = head.map((name, column) => {
    const lengths = rows.map((row) => (row[column] ?? []).reduce((sum, line) => sum + lettersOf(line), 0))
    const longest = lengths.reduce((most, one) => Math.max(most, one), name.length)
    if (longest <= shortLetters) return 0
    const mean = lengths.reduce((sum, one) => sum + one, name.length) / (lengths.length + 1)
    return Math.round(Math.min(12, Math.max(3, Math.sqrt(mean))) * 10)
  })
  return shares.some((share) => share > 0) ? roomForWords(table, shares) : shares.map(() => 1)
}

/** So many letters stand side by side on a page; each cell loses two to its edges. */
const lineLetters = 78
const edgeLetters = 2
/** What is longer may go on in the next line. */
const wholeLetters = 16

/** No column so narrow that a word of ordinary length would run over its edge. */
function roomForWords(table: TidyTable, given: readonly number[]): number[] {
  const needs = given.map((_, column) => longestWord(table, column) + edgeLetters)
  const fixed = given.reduce((sum, share) => sum + (share === 0 ? shortLetters + edgeLetters : 0), 0)
  let shares = [...given]
  // What one column gains the others lose, so it is weighed again.
  for (const _ of given) {
    const all = shares.reduce((sum, share) => sum + share, 0)
    shares = shares.map((share, column) =>
      share === 0 ? 0 : Math.max(share, Math.ceil(((needs[column] ?? 0) * all) / (lineLetters - fixed))),
    )
  }
  return shares
}

function longestWord({ head, rows }: TidyTable, column: number): number {
  const texts = rows.flatMap((row) => (row[column] ?? []).map((line) => line.map(({ text }) => text).join('')))
  const words = [head[column] ?? '', ...texts].flatMap((text) => text.split(/[\s-]/u))
  return words.reduce((most, { length }) => Math.max(most, Math.min(length, wholeLetters)), 0)
}

const lettersOf = (line: Line) => line.reduce((sum, { text }) => sum + text.length, 0)

/** The same in percent, for programs that make no column as wide as what stands in it. */
export function percentagesOf(table: TidyTable): number[] {
  const shares = columnsOf(table).map((share) => (share === 0 ? 22 : share))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => Math.round((share / sum) * 100))
}
