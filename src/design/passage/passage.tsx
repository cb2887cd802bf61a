/** Shows a text passage by passage, each with what is said of it, and a place in a longer text with its surroundings. */
import type { ReactNode } from 'react'

export interface Passage {
  id: string
  /** Its words, perhaps with some of them marked. */
  text: ReactNode
  /** What is said of it, such as tags. */
  said?: ReactNode
  /** Beside it, such as a note of the reader's. */
  beside?: ReactNode
  /** What can be done about it. */
  action?: ReactNode
}

export function PassageList({ items }: { items: readonly Passage[] }) {
  return (
    <ul className="kept-passages">
      {items.map(({ id, text, said, beside, action }) => (
        <li key={id} id={id} className="kept-passage">
          <p className="govuk-body kept-passage__text">{text}</p>
          {beside}
          {said || action ? (
            <div className="kept-passage__foot">
              <p className="govuk-body-s kept-passage__said">{said}</p>
              {action ? <div className="govuk-body-s kept-passage__action">{action}</div> : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export interface ExcerptProps {
  before: string
  words: string
  after: string
}

/** The words in question stand out by a mark that is also read aloud as such where the browser does so. */
export function Excerpt({ before, words, after }: ExcerptProps) {
  return (
    <p className="govuk-body kept-excerpt">
      {before}
      <mark className="kept-excerpt__words">{words}</mark>
      {after}
    </p>
  )
}
