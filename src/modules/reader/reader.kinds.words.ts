/** How kinds and polarities are called to people. */
import type { Polarity, StatementKind } from './reader.words.ts'

export const kindNames: Readonly<Record<StatementKind, string>> = {
  commitment: 'Commitment',
  belief: 'Belief or background',
  purpose: 'Purpose',
  scope: 'Who it is for',
  legal: 'Law and guidance',
  contact: 'Contact details',
  reference: 'Another policy or page',
  review: 'Review date',
  'sign-off': 'Signature',
  heading: 'Heading',
  other: 'Something else',
}

/** A permission is shown and never judged. */
export const polarityNames: Readonly<Record<Polarity, string>> = {
  do: 'Do',
  never: 'Never',
  may: 'Allowed',
}
