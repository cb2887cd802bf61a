/** Lists many answers in few elements: what was said, how it stands, why, and what to do next. */
import type { ReactNode } from 'react'
import { type AnswerKind, answerKinds, shapes } from '../answer/answer.tsx'

/** Drawn once on a page, before the first that uses them: a long list would repeat them in every row. */
export function AnswerShapes() {
  return (
    <svg className="kept-answer-shapes" width="0" height="0" aria-hidden="true" focusable="false">
      {answerKinds.map((kind) => (
        <symbol key={kind} id={`answer-${kind}`} viewBox="0 0 32 32">
          {shapes[kind]}
        </symbol>
      ))}
    </svg>
  )
}

/** Said again: Safari forgets that it is a list once its dots are gone. */
const role = { role: 'list' } as const

export function AnswerList({ children }: { children: ReactNode }) {
  return (
    <ul className="kept-answer-list" {...role}>
      {children}
    </ul>
  )
}

export interface AnswerItemProps {
  /** Names the item for links to it, and its text for what describes itself by it. */
  id: string
  text: string
  href?: string | undefined
  answer: AnswerKind
  /** The word people read, such as "Due soon". */
  word: string
  /** Why, in one sentence. */
  because: string
  /** What stands beside the answer in smaller letters, such as who looks after it. */
  facts?: ReactNode
  /** What to do next. */
  step?: { href: string; text: string } | undefined
  children?: ReactNode
}

export function AnswerItem({ id, text, href, answer, word, because, facts, step, children }: AnswerItemProps) {
  return (
    <li className={`kept-answer-item kept-answer--${answer}`} id={id}>
      <svg className="kept-answer__shape" aria-hidden="true" focusable="false">
        <use href={`#answer-${answer}`} />
      </svg>
      <div className="kept-answer-item__matter">
        <p className="kept-answer-item__text" id={`${id}-text`}>
          {href ? (
            <a className="govuk-link" href={href}>
              {text}
            </a>
          ) : (
            text
          )}
        </p>
        <p className="kept-answer-item__answer">
          <strong className="kept-answer__word">{because ? `${word}.` : word}</strong> {because}
        </p>
        {children}
        {facts ? <p className="kept-answer-item__facts">{facts}</p> : null}
      </div>
      {step ? (
        <a
          className="govuk-button govuk-button--secondary kept-answer-item__step"
          href={step.href}
          aria-describedby={`${id}-text`}
        >
          {step.text}
        </a>
      ) : null}
    </li>
  )
}

export interface TallyItem {
  answer: AnswerKind
  label: string
  figure: number
  href: string
  /** These are the ones that are shown. */
  current?: boolean | undefined
}

/** How many of each there are; each number leads to those. */
export function Tally({ items, label }: { items: readonly TallyItem[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="kept-tally">
        {items.map(({ answer, label: name, figure, href, current }) => (
          <li key={name} className={`kept-tally__item kept-answer--${answer}`}>
            <a className="kept-tally__link" href={href} aria-current={current ? 'true' : undefined}>
              <span className="kept-tally__figure">
                <svg className="kept-answer__shape" aria-hidden="true" focusable="false">
                  <use href={`#answer-${answer}`} />
                </svg>
                {figure}
              </span>{' '}
              <span className="kept-tally__label">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
