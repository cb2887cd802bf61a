/** Shows both texts where two people changed the same thing: what is saved now, and what this person typed. */
import type { ReactNode } from 'react'
import { InsetText } from '../inset-text/inset-text.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'

export interface ConflictProps {
  /** One sentence: what happened and what to do. */
  says: string
  /** What is saved now, field by field. */
  now: readonly { key: string; value: ReactNode }[]
}

export function Conflict({ says, now }: ConflictProps) {
  return (
    <InsetText>
      <p className="govuk-body">{says}</p>
      <SummaryList rows={now} />
    </InsetText>
  )
}
