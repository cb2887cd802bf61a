/** Greets: a warm field in which the page says what it is and the one thing to know first. */
import type { ReactNode } from 'react'
import type { HeadingLevel } from '../heading/heading.tsx'

export interface HeroProps {
  title: string
  /** 1 where it is the page's own heading; otherwise the title is a line of text. */
  level?: HeadingLevel | undefined
  children: ReactNode
}

export function Hero({ title, level, children }: HeroProps) {
  const Tag = level ? (`h${level}` as const) : 'p'
  return (
    <div className="kept-hero">
      <Tag className="govuk-heading-l kept-hero__title">{title}</Tag>
      <div className="kept-hero__text">{children}</div>
    </div>
  )
}

/** A form with a greeting beside it, or above it on a phone. */
export function BesideHero({ hero, children }: { hero: ReactNode; children: ReactNode }) {
  return (
    <div className="kept-beside-hero">
      <div className="kept-beside-hero__main">{children}</div>
      {hero}
    </div>
  )
}
