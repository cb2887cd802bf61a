/** Leads to the rows before and after these. Lists page by key, so there are no page numbers. */
import type { ReactNode } from 'react'
import type { DesignWords } from '../design-words.ts'

export interface PaginationLink {
  href: string
  /** Where it leads, such as a range of names or a month. */
  label?: string | undefined
  text?: string | undefined
}

export interface PaginationProps {
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  words: DesignWords
}

/** Draws nothing when there is nowhere to go. */
export function Pagination({ previous, next, words }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={words.pages}>
      {previous ? <Way link={previous} way="prev" words={words.previousPage} /> : null}
      {next ? <Way link={next} way="next" words={words.nextPage} /> : null}
    </nav>
  )
}

interface WayProps {
  link: PaginationLink
  way: keyof typeof arrows
  words: DesignWords['nextPage']
}

function Way({ link, way, words }: WayProps) {
  const title: ReactNode = link.text ?? (
    <>
      {words.text}
      <span className="govuk-visually-hidden">{words.hidden}</span>
    </>
  )
  const decorated = link.label ? '' : ' govuk-pagination__link-title--decorated'
  return (
    <div className={`govuk-pagination__${way}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={way}>
        <Arrow way={way} />
        <span className={`govuk-pagination__link-title${decorated}`}>{title}</span>
        {link.label ? (
          <>
            {' '}
            <span className="govuk-visually-hidden">:</span>{' '}
            <span className="govuk-pagination__link-label">{link.label}</span>
          </>
        ) : null}
      </a>
    </div>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ way }: { way: keyof typeof arrows }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[way]} />
    </svg>
  )
}
