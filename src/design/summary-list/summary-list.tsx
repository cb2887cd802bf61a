/** Shows facts with their names, and where each can be changed. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'

export interface SummaryAction {
  href: string
  text: string
  /** Completes the link for those who hear it alone: "Change" + "name". */
  hidden?: string | undefined
}

export interface SummaryRow {
  key: string
  value: ReactNode
  actions?: readonly SummaryAction[] | undefined
}

export interface SummaryListProps {
  rows: readonly SummaryRow[]
  /** Without lines between the rows. */
  plain?: boolean | undefined
}

export function SummaryList({ rows, plain }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length)
  return (
    <dl className={joined('govuk-summary-list', plain && 'govuk-summary-list--no-border')}>
      {rows.map((row) => (
        <div key={row.key} className={rowClass(anyActions && !row.actions?.length)}>
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? <Actions actions={row.actions} /> : null}
        </div>
      ))}
    </dl>
  )
}

function rowClass(lacksActions: boolean) {
  return joined('govuk-summary-list__row', lacksActions && 'govuk-summary-list__row--no-actions')
}

function Actions({ actions }: { actions: readonly SummaryAction[] }) {
  const links = actions.map(({ href, text, hidden }) => (
    <a key={href + text} className="govuk-link" href={href}>
      {text}
      {hidden ? <span className="govuk-visually-hidden"> {hidden}</span> : null}
    </a>
  ))
  if (links.length === 1) return <dd className="govuk-summary-list__actions">{links}</dd>
  return (
    <dd className="govuk-summary-list__actions">
      <ul className="govuk-summary-list__actions-list">
        {links.map((link) => (
          <li key={link.key} className="govuk-summary-list__actions-list-item">
            {link}
          </li>
        ))}
      </ul>
    </dd>
  )
}
