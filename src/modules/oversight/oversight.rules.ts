/** When a role is to be looked through, and who may sign for it. */

export interface ReviewTimes {
  /** The first and last day of this term, and the first of its last weeks. */
  term: { from: string; until: string; lastWeeksFrom: string }
  /** The first day of the term before. */
  before: string
}

export interface HeldRole {
  role: string
  /** The day on which the first of those who hold it was given it. */
  givenOn: string
  /** The first day of the term in which it was looked through last. */
  reviewedIn: string | undefined
}

/** `waits`: to be done by the end of this term, which is not near yet. */
export type ReviewState = 'done' | 'waits' | 'soon' | 'overdue'

/** What was not looked through in the term before is overdue, where somebody held it by then. */
export function reviewStateOf(
  { givenOn, reviewedIn }: HeldRole,
  { term, before }: ReviewTimes,
  day: string,
): ReviewState {
  if (reviewedIn !== undefined && reviewedIn >= term.from) return 'done'
  const wasDueBefore = reviewedIn === undefined ? givenOn < term.from : reviewedIn < before
  if (wasDueBefore) return 'overdue'
  return day >= term.lastWeeksFrom ? 'soon' : 'waits'
}

/** Nobody looks through a role that they hold themselves. */
export function maySignFor(actor: { person: string }, holders: readonly { person: string }[]): boolean {
  return !holders.some(({ person }) => person === actor.person)
}

export function problemWithSigning(
  given: { signature: string; signedOn: string },
  known: { name: string; today: string },
): 'not-their-name' | 'in-the-future' | undefined {
  if (given.signature.toLowerCase() !== known.name.toLowerCase()) return 'not-their-name'
  return given.signedOn > known.today ? 'in-the-future' : undefined
}
