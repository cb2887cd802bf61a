/** Shows many like things in rows; on a phone each row is a card in which every cell carries its column's name. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'

export interface TableColumn {
  label: string
  numeric?: boolean | undefined
}

export interface TableRow {
  key: string
  /** One for each column, in order. The first names the row. */
  cells: readonly ReactNode[]
}

export interface TableProps {
  caption: string
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  /** The caption is only heard: a heading above says the same. */
  captionHidden?: boolean | undefined
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
}

/** What the elements mean anyway, said again: older browsers forget it once a table is laid out as cards. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

export function Table({ caption, captionSize = 'm', captionHidden, columns, rows }: TableProps) {
  const captionClass = captionHidden ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`
  return (
    <table className="govuk-table kept-table" {...role.table}>
      <caption className={joined('govuk-table__caption', captionClass)}>{caption}</caption>
      <thead className="govuk-table__head" {...role.rowgroup}>
        <tr className="govuk-table__row" {...role.row}>
          {columns.map(({ label, numeric }) => (
            <th
              key={label}
              scope="col"
              {...role.columnheader}
              className={joined('govuk-table__header', numeric && 'govuk-table__header--numeric')}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body" {...role.rowgroup}>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="govuk-table__row" {...role.row}>
            {columns.map((column, index) => (
              <Cell key={column.label} column={column} isHeader={index === 0}>
                {cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, isHeader, children }: { column: TableColumn; isHeader: boolean; children: ReactNode }) {
  if (isHeader) {
    return (
      <th scope="row" {...role.rowheader} className="govuk-table__header" data-label={column.label}>
        {children}
      </th>
    )
  }
  return (
    <td
      {...role.cell}
      className={joined('govuk-table__cell', column.numeric && 'govuk-table__cell--numeric')}
      data-label={column.label}
    >
      {children}
    </td>
  )
}
