/** The words of this room: what is said of a sentence that names other policies or a law, and how that is shown. */

export const namedSayings = ['all-held', 'some-missing', 'not-ours'] as const
export type NamedSaying = (typeof namedSayings)[number]

export const namedSayingNames: Readonly<Record<NamedSaying, string>> = {
  'all-held': 'We hold all that it names',
  'some-missing': 'Something that it names is not held yet',
  'not-ours': 'What it names is not ours to hold',
}

export const lawSayings = ['right', 'out-of-date', 'does-not-apply'] as const
export type LawSaying = (typeof lawSayings)[number]

export const lawSayingNames: Readonly<Record<LawSaying, string>> = {
  right: 'It is right for our nation',
  'out-of-date': 'It is out of date',
  'does-not-apply': 'It names no law or guidance that applies to us',
}

/** Whoever looks after it is asked again so many days before. */
export const remindDaysBefore = 30

/** More than that are looked after elsewhere. */
export const mostRelated = 60

export const tooManyRelated = `There can be ${mostRelated} at the most. Put one away first`

/** How the standing of a policy that is held is told. */
export const heldWords = {
  current: { answer: 'ok', word: 'Up to date' },
  unopened: { answer: 'told', word: 'Nobody has opened it yet' },
  soon: { answer: 'soon', word: 'Review due soon' },
  overdue: { answer: 'not-met', word: 'Review is overdue' },
} as const

/** How the standing of a sentence about the law is told. */
export const lawWords = {
  checked: { answer: 'ok', word: 'Checked' },
  new: { answer: 'unknown', word: 'Not checked yet' },
  soon: { answer: 'soon', word: 'Check it soon' },
  overdue: { answer: 'not-met', word: 'Check is overdue' },
  wrong: { answer: 'not-met', word: 'Out of date: change the policy' },
} as const

/** How a sentence that names other policies stands. */
export const namedWords = {
  'all-held': { answer: 'ok', word: 'Held' },
  'not-ours': { answer: 'told', word: 'Not ours to hold' },
  'some-missing': { answer: 'not-met', word: 'Something is missing' },
  unanswered: { answer: 'unknown', word: 'Not said yet' },
} as const

/** Stands wherever Kept warns of a law. */
export const ourOwnReading =
  'This is Kept’s own reading of which law belongs where. It was not checked by a lawyer: check before relying on this.'

/** Where a file cannot be taken, by the reason that the form's reader gives. */
export const fileRefused = {
  'too-big': 'The file is over 20 MB, so it was not kept. Save it without pictures, or give a link',
  'broken-off': 'The file did not arrive whole. Choose it again',
  'too-slow': 'The file took too long to arrive. Try again where the connection is better, or give a link',
  busy: 'Others are sending files just now. Wait a minute, then choose it again',
  several: 'Choose one file only',
} as const

export const notADocument =
  'Choose a document: Word (.docx), PDF, OpenDocument (.odt), a saved web page, plain text or Markdown. Pictures are not kept'
export const fileOrLink = 'Choose a file or give a link'
export const notBoth = 'Choose a file or give a link, not both'
export const openItFirst = 'You brought another file or link: open it and look, or say that you have not'
