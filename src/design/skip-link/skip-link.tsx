/** Lets a person who uses the keyboard pass over the top of the page. */
import type { DesignWords } from '../design-words.ts'

export interface SkipLinkProps {
  href?: string | undefined
  words: DesignWords
}

export function SkipLink({ href = '#main', words }: SkipLinkProps) {
  return (
    <a href={href} className="govuk-skip-link" data-module="govuk-skip-link">
      {words.skipToContent}
    </a>
  )
}
