/** Tables while they are read: each paragraph goes to the innermost open cell, or to the text itself. */
import { addAll, isEmpty, type Passage, type Row, type Table } from './passages.ts'

/** Where passages are put: the text, a cell, a text box, a note. */
export interface Holder {
  readonly passages: Passage[]
}

interface OpenTable {
  readonly table: Table
  headed: boolean
  row: Row | undefined
  cell: Holder | undefined
  /** How many columns the cell is as wide as. */
  columns: number
}

export interface OpenTables {
  deep(): number
  begin(): void
  /** False where it stands in no table, or in a row already: then it is none. */
  beginRow(page?: number): boolean
  /** Undefined where it stands in no row, or in a cell already. */
  beginCell(): Holder | undefined
  /** The open row names the columns. */
  headRow(isHeader: boolean): void
  /** The first row names the columns, by the style of the table. */
  headTable(isHeaded: boolean): void
  widen(columns: number): void
  endCell(): void
  endRow(): void
  end(): Table | undefined
}

const mostColumns = 60
/** Columns that one cell may be as wide as: each beyond the first is a cell of its own, and empty. */
const mostJoined = 20

export function openTables(): OpenTables {
  const open: OpenTable[] = []
  return {
    deep: () => open.length,
    begin() {
      open.push({ table: { is: 'table', rows: [] }, headed: false, row: undefined, cell: undefined, columns: 1 })
    },
    beginRow(page) {
      const table = open.at(-1)
      if (!table || table.row) return false
      table.table.places = (table.table.places ?? 0) + 1
      table.row = { header: false, cells: [], place: table.table.places, ...(page !== undefined && { page }) }
      return true
    },
    beginCell() {
      const table = open.at(-1)
      if (!table?.row || table.cell) return undefined
      const cell: Holder = { passages: [] }
      Object.assign(table, { cell, columns: 1 })
      return cell
    },
    headRow(isHeader) {
      const row = open.at(-1)?.row
      if (row) row.header = isHeader
    },
    headTable(isHeaded) {
      const table = open.at(-1)
      if (table) table.headed = isHeaded
    },
    widen(columns) {
      const table = open.at(-1)
      if (table) table.columns = Math.min(columns, mostJoined)
    },
    endCell() {
      const table = open.at(-1)
      if (!table?.row || !table.cell) return
      addCell(table.row, table.cell, table.columns)
      table.cell = undefined
    },
    endRow() {
      const table = open.at(-1)
      if (!table?.row) return
      // Rows whose words were all deleted are gone, too.
      if (table.row.cells.some((cell) => cell.some((one) => one.is === 'table' || !isEmpty(one))))
        addRow(table, table.row)
      table.row = undefined
    },
    end: () => open.pop()?.table,
  }
}

function addCell({ cells }: Row, { passages }: Holder, columns: number): void {
  if (cells.length < mostColumns) cells.push(passages)
  else addAll(cells.at(-1) ?? [], passages)
  for (let more = 1; more < columns && cells.length < mostColumns; more += 1) cells.push([])
}

function addRow({ table, headed }: OpenTable, row: Row): void {
  if (table.rows.length === 0 && headed) row.header = true
  table.rows.push(row)
}
