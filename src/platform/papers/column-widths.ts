/** Shares the width of a table among its columns, by how much stands in each. */
import type { Line, TidyTable } from './tidy-paper.ts'

/** A column in which nothing is longer is as wide as what stands in it. */
const shortLetters = 14

/** Of each column its share of the width, by what stands in it; 0 for one that takes what it needs. */
export function columnsOf({ head, rows, toFillIn }: TidyTable): number[] {
  if (toFillIn) return head.map((_, column) => (column === 0 ? 3 : 4))
  const shares = head.map((name, column) => {
    const lengths = rows.map((row) => (row[column] ?? []).reduce((sum, line) => sum + lettersOf(line), 0))
    const longest = lengths.reduce((most, one) => Math.max(most, one), name.length)
    if (longest <= shortLetters) return 0
    const mean = lengths.reduce((sum, one) => sum + one, name.length) / (lengths.length + 1)
    return Math.round(Math.min(12, Math.max(3, Math.sqrt(mean))) * 10)
  })
  return shares.some((share) => share > 0) ? shares : shares.map(() => 1)
}

const lettersOf = (line: Line) => line.reduce((sum, { text }) => sum + text.length, 0)

/** The same in percent, for programs that make no column as wide as what stands in it. */
export function percentagesOf(table: TidyTable): number[] {
  const shares = columnsOf(table).map((share) => (share === 0 ? 22 : share))
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.map((share) => Math.round((share / sum) * 100))
}
