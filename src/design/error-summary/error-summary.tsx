/** Lists at the top of a page what went wrong, each line leading to its answer. */
import type { ReactNode } from 'react'
import type { DesignWords } from '../design-words.ts'

export interface ErrorSummaryItem {
  /** The control, such as `#email`. */
  href?: string | undefined
  text: ReactNode
}

export interface ErrorSummaryProps {
  items: readonly ErrorSummaryItem[]
  description?: ReactNode
  words: DesignWords
}

/** Draws nothing when nothing is wrong. */
export function ErrorSummary({ items, description, words }: ErrorSummaryProps) {
  if (items.length === 0 && !description) return null
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{words.thereIsAProblem}</h2>
        <div className="govuk-error-summary__body">
          {description ? <p>{description}</p> : null}
          {items.length === 0 ? null : (
            <ul className="govuk-list govuk-error-summary__list">
              {items.map(({ href, text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one control may have two errors, and the list is drawn once.
                <li key={index}>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
