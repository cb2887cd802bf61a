/** Shows a text of which some words were taken out or put in, told by word, line and weight, never by colour alone. */
import { Fragment } from 'react'

export interface TextPiece {
  text: string
  changed: boolean
}

export interface ChangedTextProps {
  /** Whether the marked words are gone or new. */
  marks: 'taken-out' | 'put-in'
  pieces: readonly TextPiece[]
  /** Said before and after each marked run to those who hear it. */
  words: { begin: string; end: string }
}

export function ChangedText({ marks, pieces, words }: ChangedTextProps) {
  const Tag = marks === 'taken-out' ? 'del' : 'ins'
  return (
    <span className="kept-changed">
      {pieces.map(({ text, changed }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two pieces may be equal, and their order is the text.
        <Fragment key={at}>
          {at > 0 ? ' ' : null}
          {changed ? (
            <>
              <span className="govuk-visually-hidden">{` ${words.begin} `}</span>
              <Tag className={`kept-changed__${marks}`}>{text}</Tag>
              <span className="govuk-visually-hidden">{` ${words.end} `}</span>
            </>
          ) : (
            text
          )}
        </Fragment>
      ))}
    </span>
  )
}
