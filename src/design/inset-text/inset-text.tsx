/** Sets a few words apart from the text around them. */
import type { ReactNode } from 'react'

export interface InsetTextProps {
  children: ReactNode
  id?: string | undefined
}

export function InsetText({ children, id }: InsetTextProps) {
  return (
    <div className="govuk-inset-text" id={id}>
      {children}
    </div>
  )
}
