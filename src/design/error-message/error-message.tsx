/** Says beside a control what was wrong with the answer. */
import type { DesignWords } from '../design-words.ts'

export interface ErrorMessageProps {
  id?: string | undefined
  children: string
  words: DesignWords
}

export function ErrorMessage({ id, children, words }: ErrorMessageProps) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">{words.error}:</span> {children}
    </p>
  )
}
