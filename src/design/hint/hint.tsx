/** Helps a person answer, before they answer. */
import type { ReactNode } from 'react'

export interface HintProps {
  id?: string | undefined
  children: ReactNode
}

export function Hint({ id, children }: HintProps) {
  return (
    <div id={id} className="govuk-hint">
      {children}
    </div>
  )
}
