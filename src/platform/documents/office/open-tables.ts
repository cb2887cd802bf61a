/** Tables of a Word file while they are read: each paragraph goes to the innermost open cell, or to the text itself. */
import { addAll, isEmpty, type Passage, type Row, type Table } from '../office/passages.ts'
import type { Attributes } from '../office/xml.ts'
import type { OpenParagraph } from './open-paragraph.ts'
import type { WordStyles } from './styles.ts'
import { isOn, numberIn } from './word-names.ts'

/** Where passages are put: the text, a cell, a text box, a note. */
export interface Holder {
  readonly passages: Passage[]
  /** The paragraph before, where it goes on in the next. */
  carried: OpenParagraph | undefined
}

interface OpenTable {
  readonly table: Table
  /** Its style makes the first row bold, and it says that it has such a row. */
  styleHeads: boolean
  looksHeaded: boolean
  row: Row | undefined
  cell: Holder | undefined
  span: number
}

export interface OpenTables {
  deep(): number
  begin(): void
  beginRow(): void
  /** Undefined where it stands in no row. */
  beginCell(): Holder | undefined
  /** Properties of the table, its rows and its cells. */
  property(name: string, attributes: Attributes, styles: WordStyles): void
  endCell(): void
  endRow(): void
  end(): Table | undefined
}

const mostColumns = 60

export function openTables(): OpenTables {
  const open: OpenTable[] = []
  return {
    deep: () => open.length,
    begin() {
      const table: Table = { is: 'table', rows: [] }
      open.push({ table, styleHeads: false, looksHeaded: true, row: undefined, cell: undefined, span: 1 })
    },
    beginRow() {
      const table = open.at(-1)
      if (table) table.row = { header: false, cells: [] }
    },
    beginCell() {
      const table = open.at(-1)
      if (!table?.row) return undefined
      const cell: Holder = { passages: [], carried: undefined }
      Object.assign(table, { cell, span: 1 })
      return cell
    },
    property(name, attributes, styles) {
      const table = open.at(-1)
      if (!table) return
      if (name === 'w:tblHeader' && table.row) table.row.header = isOn(attributes)
      else if (name === 'w:gridSpan') table.span = Math.min(numberIn(attributes['w:val']) ?? 1, mostColumns)
      else if (name === 'w:tblStyle') table.styleHeads = styles.other(attributes['w:val']).firstRowBold
      else if (name === 'w:tblLook') table.looksHeaded = hasFirstRow(attributes)
    },
    endCell() {
      const table = open.at(-1)
      if (!table?.row || !table.cell) return
      const { row, cell, span } = table
      if (row.cells.length < mostColumns) row.cells.push(cell.passages)
      else addAll(row.cells.at(-1) ?? [], cell.passages)
      for (let more = 1; more < span && row.cells.length < mostColumns; more += 1) row.cells.push([])
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

function addRow({ table, styleHeads, looksHeaded }: OpenTable, row: Row): void {
  if (table.rows.length === 0 && styleHeads && looksHeaded) row.header = true
  table.rows.push(row)
}

function hasFirstRow(attributes: Attributes): boolean {
  if (attributes['w:firstRow'] !== undefined) return isOn({ 'w:val': attributes['w:firstRow'] })
  return (Number.parseInt(attributes['w:val'] ?? '0', 16) & 0x20) !== 0
}
