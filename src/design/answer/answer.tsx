/** Tells an answer by a word and a shape of its own, so that it is told without colour too. */
export const answerKinds = ['ok', 'soon', 'not-met', 'unknown', 'told'] as const
export type AnswerKind = (typeof answerKinds)[number]

export interface AnswerProps {
  kind: AnswerKind
  /** The word people read, such as "Up to date". */
  word: string
}

export function Answer({ kind, word }: AnswerProps) {
  return (
    <span className={`kept-answer kept-answer--${kind}`}>
      <AnswerShape kind={kind} />
      <strong className="kept-answer__word">{word}</strong>
    </span>
  )
}

/** Outlines differ as well as what is inside: round, hourglass, eight-sided, broken ring, speech bubble. */
export function AnswerShape({ kind }: { kind: AnswerKind }) {
  return (
    <svg className="kept-answer__shape" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  )
}

const line = {
  fill: 'none',
  stroke: '#fff',
  strokeWidth: 3.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export const shapes: Record<AnswerKind, React.JSX.Element> = {
  ok: (
    <>
      <circle className="kept-answer__ground" cx="16" cy="16" r="15" />
      <path className="kept-answer__sign" {...line} d="m9 16.5 5 5 9-11" />
    </>
  ),
  soon: (
    <>
      <path
        className="kept-answer__ground"
        d="M5 1h22v5c0 5-4 7.500-6.500 10C23 18.500 27 21 27 26v5H5v-5c0-5 4-7.500 6.500-10C9 13.500 5 11 5 6z"
      />
      <path className="kept-answer__sign" {...line} d="M11 6.500h10M16 21v1M11.500 26h9" />
    </>
  ),
  'not-met': (
    <>
      <path className="kept-answer__ground" d="M10 1h12l9 9v12l-9 9H10l-9-9V10z" />
      <path className="kept-answer__sign" {...line} d="m10.500 10.500 11 11m0-11-11 11" />
    </>
  ),
  unknown: (
    <>
      <circle
        className="kept-answer__ring"
        cx="16"
        cy="16"
        r="13.500"
        fill="none"
        strokeWidth="3"
        strokeDasharray="5.600 2.880"
      />
      <path
        className="kept-answer__ink"
        fill="none"
        strokeWidth="3.400"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M11.800 12.500c.3-5.500 8.700-5.300 8.400.2-.2 3-4.200 3-4.200 6.100m0 4.700v.2"
      />
    </>
  ),
  told: (
    <>
      <path
        className="kept-answer__ground"
        d="M5 3h22a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H15l-8 7v-7H5a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z"
      />
      <path className="kept-answer__sign" {...line} d="M9 11h14M9 17h9" />
    </>
  ),
}
