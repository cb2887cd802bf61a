/** The words of this room: states of a draft, what changed between two texts, and how kinds are shown to people. */

export const draftStates = ['open', 'adopted', 'put-away'] as const
export type DraftState = (typeof draftStates)[number]
export type DraftMove = 'adopt' | 'put away'

/** What a statement of a draft is, apart from its words. */
export const statementStates = ['in', 'removed'] as const
export type StatementState = (typeof statementStates)[number]

/** How a statement stands in a second text, compared with a first. */
export const changeKinds = ['same', 'reworded', 'new', 'gone', 'moved'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeNames: Readonly<Record<ChangeKind, string>> = {
  same: 'Same',
  reworded: 'Reworded',
  new: 'New',
  gone: 'Gone',
  moved: 'Moved',
}

/** Below this the reader is not sure, and a person is asked to check. */
export const sureFrom = 0.6

/** Our suggestion where a policy names no interval for its review. */
export const suggestedReviewMonths = 12

/** Who looks after a policy is asked again this many days before its review falls due. */
export const remindDaysBefore = 30

/** What can stand against signing a policy, or a review of it. */
export const signingProblems = [
  'no-commitments',
  'in-the-future',
  'before-the-last',
  'review-not-after',
  'signature-is-not-the-name',
] as const
export type SigningProblem = (typeof signingProblems)[number]
