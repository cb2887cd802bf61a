/** Reads CSV as charities have it: commas, semicolons or tabs, any encoding, any line ends, stray quotes. */
import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '#platform/documents/decode-text.ts'
import type { ReadTable } from './table.ts'
import { mostTableRows, tableOf } from './table.ts'

const delimiters = [',', ';', '\t', '|'] as const
/** Enough to tell one delimiter from another. */
const sampleRows = 50

export function readCsv(bytes: Uint8Array): ReadTable {
  const decoded = decodeText(bytes)
  if (!decoded) return { refused: 'not-text' }
  if (decoded.text.trim() === '') return { refused: 'empty' }
  const { text, said } = withoutHint(decoded.text)
  const delimiter = said ?? likelyDelimiter(text)
  // One more than may come, and titles: whether there are too many is judged where rows are counted.
  const rows = rowsOf(text, delimiter, 2 * mostTableRows)
  const { encoding, certain } = decoded
  return tableOf(rows, { format: 'csv', delimiter, encoding, certain, otherSheets: 0, countsFrom: '1900' })
}

/** Excel writes `sep=;` above its rows where it wants to be sure. The empty line that is left keeps the rows' numbers. */
function withoutHint(text: string): { text: string; said?: string } {
  const [line, said] = /^sep=(.)\n/.exec(text) ?? []
  return line && said ? { text: text.slice(line.length - 1), said } : { text }
}

function likelyDelimiter(text: string): string {
  let [best, bestScore] = [',' as string, 0]
  for (const delimiter of delimiters) {
    const widths = rowsOf(text.slice(0, 100_000), delimiter, sampleRows)
      .map((row) => row.length)
      .filter((width) => width > 1)
    const usual = mostOften(widths)
    const score = widths.filter((width) => width === usual).length * Math.log2(usual + 1)
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

function mostOften(numbers: readonly number[]): number {
  const counts = Map.groupBy(numbers, (number) => number)
  return [...counts].toSorted((one, other) => other[1].length - one[1].length)[0]?.[0] ?? 0
}

/** A quote that nobody closed would swallow the rest of the file: then quotes are letters like any others. */
function rowsOf(text: string, delimiter: string, most: number): string[][] {
  const how = { delimiter, relax_column_count: true, relax_quotes: true, to: most, record_delimiter: '\n' }
  try {
    return parse(text, { ...how, ltrim: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return parse(text, { ...how, quote: null })
  }
}
