/** Keeps back what only some people need, one press away. */
import type { ReactNode } from 'react'

export interface DetailsProps {
  summary: string
  children: ReactNode
  open?: boolean | undefined
  id?: string | undefined
}

export function Details({ summary, children, open, id }: DetailsProps) {
  return (
    <details className="govuk-details" id={id} open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
