/** What is read in a spreadsheet, and why one is not read. */
import { z } from 'zod'

/** A real date is `2026-11-20`; a number stays one, since it may be a date that lost its looks. */
export type TableCell = string | number | null

export const tableRefusals = [
  'empty',
  'no-sheet',
  'not-text',
  'no-rows',
  'old-excel',
  'macros',
  'password',
  'damaged',
  'unsafe-zip',
  'too-many-rows',
  'too-many-columns',
] as const
export type TableRefusal = (typeof tableRefusals)[number]

export const mostTableRows = 25_000
export const mostTableColumns = 200

const cellShape = z.union([z.string().max(5_000), z.number(), z.null()])

export const tableShape = z.object({
  format: z.enum(['csv', 'xlsx']),
  /** Of a CSV: what kept its cells apart, and how its letters were written; not certain where that was assumed. */
  delimiter: z.string().max(1).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  certain: z.boolean(),
  /** Of a workbook: which of its sheets was read, and how many others hold something. */
  sheet: z.string().max(200).optional(),
  otherSheets: z.int().min(0),
  /** From which year a workbook counts its days. */
  countsFrom: z.enum(['1900', '1904']),
  headings: z.array(z.string().max(200)).max(mostTableColumns),
  /** Each with its row as a spreadsheet numbers it. Rows without anything are left out. */
  rows: z.array(z.object({ line: z.int().min(1), cells: z.array(cellShape).max(mostTableColumns) })).max(mostTableRows),
})

export type Table = z.infer<typeof tableShape>
export type ReadTable = { readonly read: Table } | { readonly refused: TableRefusal }
export type CountsFrom = Table['countsFrom']

type TableFacts = Omit<Table, 'headings' | 'rows'>
const longestCell = 5_000
/** Titles above the headings: a list seldom has more of them. */
const mostTitles = 20

/** The first row of at least two cells names the columns; what stands above is a title and is passed over. */
export function tableOf(all: readonly (readonly TableCell[])[], facts: TableFacts): ReadTable {
  const filled = (row: readonly TableCell[]) => row.filter((cell) => cell !== null && cell !== '').length
  const wide = all.slice(0, mostTitles).findIndex((row) => filled(row) > 1)
  const at = wide >= 0 ? wide : all.findIndex((row) => filled(row) > 0)
  const head = all[at]
  if (!head) return { refused: 'empty' }
  const width = head.findLastIndex((cell) => cell !== null && cell !== '') + 1
  if (width > mostTableColumns) return { refused: 'too-many-columns' }
  const rows = []
  for (let line = at + 1; line < all.length; line += 1) {
    const row = all[line] ?? []
    if (filled(row) === 0) continue
    rows.push({ line: line + 1, cells: Array.from({ length: width }, (_, place) => cut(row[place] ?? null)) })
  }
  if (rows.length === 0) return { refused: 'no-rows' }
  if (rows.length > mostTableRows) return { refused: 'too-many-rows' }
  const headings = Array.from({ length: width }, (_, place) =>
    String(head[place] ?? '')
      .trim()
      .slice(0, 200),
  )
  return { read: { ...facts, headings, rows } }
}

/** Longer than anything that fits: what is left is refused in its row, where that can be said. */
const cut = (cell: TableCell) => (typeof cell === 'string' ? cell.slice(0, longestCell) : cell)
