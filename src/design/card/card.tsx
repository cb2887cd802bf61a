/** Holds one matter apart from the next; an answer card says at its head how the matter stands. */
import type { ReactNode } from 'react'
import { type AnswerKind, AnswerShape } from '../answer/answer.tsx'
import type { HeadingLevel } from '../heading/heading.tsx'

export interface CardProps {
  title?: string | undefined
  /** The heading's place in the page's outline: 2, when left out. */
  level?: HeadingLevel | undefined
  /** The title leads here. */
  href?: string | undefined
  id?: string | undefined
  children?: ReactNode
}

export function Card({ title, level = 2, href, id, children }: CardProps) {
  return (
    <section className="kept-card" id={id}>
      {title ? <Title title={title} level={level} href={href} /> : null}
      {children}
    </section>
  )
}

export interface AnswerCardProps extends CardProps {
  title: string
  answer: AnswerKind
  /** The word people read, such as "Due soon". */
  word: string
  /** Why, in one sentence. */
  because?: ReactNode
}

export function AnswerCard({ title, level = 2, href, id, answer, word, because, children }: AnswerCardProps) {
  return (
    <section className={`kept-card kept-card--answer kept-answer--${answer}`} id={id}>
      <div className="kept-card__shape">
        <AnswerShape kind={answer} />
      </div>
      <div className="kept-card__matter">
        <Title title={title} level={level} href={href} />
        <p className="kept-card__answer">
          <strong className="kept-answer__word">{word}</strong>
        </p>
        {because ? <p className="govuk-body kept-card__because">{because}</p> : null}
        {children}
      </div>
    </section>
  )
}

/** Cards side by side where there is room. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="kept-card-grid">{children}</div>
}

function Title({ title, level, href }: { title: string; level: HeadingLevel; href: string | undefined }) {
  const Tag = `h${level}` as const
  return (
    <Tag className="govuk-heading-m kept-card__title">
      {href ? (
        <a className="govuk-link" href={href}>
          {title}
        </a>
      ) : (
        title
      )}
    </Tag>
  )
}
