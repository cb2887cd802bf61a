/** Says what will happen if a person goes on, where it cannot be undone. */
import type { ReactNode } from 'react'
import type { DesignWords } from '../design-words.ts'

export interface WarningTextProps {
  children: ReactNode
  words: DesignWords
}

export function WarningText({ children, words }: WarningTextProps) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{words.warning}</span> {children}
      </strong>
    </div>
  )
}
