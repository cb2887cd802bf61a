/** Rows that leave Kept as a table of figures: as CSV for any program, or as a workbook in which a text stays a text. */
import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { isDay } from '#platform/text/dates.ts'
import { writable } from './tidy-text.ts'

export type Cell = string | number | null

export interface Column {
  readonly name: string
  /** A `day` is written `2026-11-20` and becomes a date that can be sorted and counted with. */
  readonly kind?: 'text' | 'number' | 'day'
  /** In letters. */
  readonly width?: number
}

/** Excel reads at most so much in one cell, and refuses a whole file for one letter more. */
const mostLetters = 32_767
const mostRows = 1_048_575

/**
 * The first row names the columns. A cell that a spreadsheet would take for a formula is given a leading `'`, telephone
 * numbers that begin with + among them: workbooks need no such thing, so they are what people should be offered first.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map((cell) => (cell === null ? '' : cell))),
    { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\n\r]/ },
  )
  return new TextEncoder().encode(text)
}

/** `above`: what the sheet says of itself before its columns, a line each. */
export async function writeXlsx(
  sheet: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  above: readonly string[] = [],
): Promise<Uint8Array> {
  if (rows.length + above.length > mostRows) throw new Error(`A sheet holds at most ${mostRows} rows.`)
  const head = columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const, wrap: true }))
  const body = rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? null)))
  const before = above.map((text) => [{ value: held(text), type: String }])
  const file = writeXlsxFile([...before, head, ...body], {
    sheet: sheetName(sheet),
    stickyRowsCount: above.length + 1,
    columns: columns.map(({ name, width }) => ({ width: width ?? Math.max(12, name.length + 2) })),
  })
  return new Uint8Array(await file.toBuffer())
}

function cellOf({ kind = 'text' }: Column, cell: Cell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (kind === 'day' && isDay(cell)) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  return { value: held(cell), type: String, ...(cell.includes('\n') && { wrap: true }) }
}

/** Excel calls a file damaged for one letter that it may not hold. */
function held(text: string): string {
  return writable(text)
    .replace(/[\v\f]/g, '\n')
    .slice(0, mostLetters)
}

/** Excel allows 31 letters and not these signs. */
function sheetName(name: string): string {
  const allowed = held(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim()
  return allowed === '' ? 'Sheet 1' : allowed
}
