/** Builders of what is known of a commitment, for the tests of what the board answers. */
import type { Strength, Telling, Verdict } from '#platform/promises/evidence.ts'
import { kept } from '#platform/promises/evidence.ts'
import type { Commitment, Decision, Found, Known, Source } from './board.answers.rules.ts'
import { clausesOf } from './board.clauses.rules.ts'

export const today = '2026-11-20'
export const text =
  'We will name a coordinator, whose name is displayed in every room, and train all staff every two years.'
export const clauses = clausesOf(text)

export const commitment = (polarity: Commitment['polarity'] = 'do'): Commitment => ({
  statementId: 's',
  policyId: 'p',
  policy: 'Policy',
  versionId: 'v',
  section: undefined,
  text,
  polarity,
  topics: [],
  measure: '',
})
export const decision = (other: Partial<Decision> = {}): Decision => ({
  how: 'shown',
  decidedText: text,
  rest: 'more-to-show',
  note: '',
  decidedBy: 'Amira Castell',
  decidedOn: '2026-11-01',
  ...other,
})
export const source = (evidence: Found | undefined, other: Partial<Source> = {}): Source => ({
  promise: 'toy.promise',
  says: 'It is so.',
  href: undefined,
  covers: clauses,
  evidence,
  since: undefined,
  isBeingChecked: false,
  lookedOn: undefined,
  ...other,
})
export const known = (other: Partial<Known> = {}): Known => ({
  commitment: commitment(),
  decision: decision(),
  sources: [],
  denials: [],
  doubts: [],
  disagreement: undefined,
  gap: undefined,
  ...other,
})
export const found = (verdict: Verdict, strength: Strength, telling: Telling, on?: string): Found => ({
  ...kept('Because.', { telling, strength, ...(on ? { on } : {}) }),
  verdict,
})
