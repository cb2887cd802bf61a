/** Leads to the page before this one. */
import type { DesignWords } from '../design-words.ts'

export interface BackLinkProps {
  href: string
  /** "Back", when left out. */
  text?: string | undefined
  words: DesignWords
}

export function BackLink({ href, text, words }: BackLinkProps) {
  return (
    <a href={href} className="govuk-back-link">
      {text ?? words.back}
    </a>
  )
}
