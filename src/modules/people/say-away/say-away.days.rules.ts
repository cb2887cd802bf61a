/** When somebody may be said to be away, who may stand in for all of it, and how a time away ends. */
import { daysAfter } from '#platform/text/dates.ts'
import type { AbsenceFacts, PostAppointment, PostFacts } from '../people.posts.rules.ts'
import { isHeldOn, mayCover, turns } from '../people.posts.rules.ts'
import type { Post } from '../people.words.ts'

export interface AwayWish {
  personId: string
  fromOn: string
  untilOn: string
  /** Somebody; `nobody`, which is said so; or not answered. */
  cover: string | undefined
}

export type AwayProblem = 'ends-before-it-begins' | 'over-already' | 'away-already' | CoverProblem

/** What stands against it, or undefined. `facts` hold no time away that was over before today. */
export function problemWithAway(facts: PostFacts, wish: AwayWish, today: string): AwayProblem | undefined {
  const { personId, fromOn, untilOn } = wish
  if (untilOn < fromOn) return 'ends-before-it-begins'
  if (untilOn < today) return 'over-already'
  const own = facts.absences.filter((one) => one.personId === personId)
  if (own.some((one) => one.fromOn <= untilOn && one.untilOn >= fromOn)) return 'away-already'
  return problemWithCover(facts, wish)
}

export type CoverProblem =
  | { cover: 'not-chosen' }
  | { cover: 'may-not-stand-in'; post: Post }
  | { cover: 'is-away-too'; post: Post }

/** Somebody who holds no post in that time needs nobody to stand in. Nobody yet is an answer: being away is a fact. */
export function problemWithCover(facts: PostFacts, wish: AwayWish): CoverProblem | undefined {
  const { personId, fromOn, untilOn, cover } = wish
  const held = postsHeld(facts, wish)
  if (held.length === 0 || cover === 'nobody') return undefined
  if (cover === undefined) return { cover: 'not-chosen' }
  const withoutTimesAway = { ...facts, absences: [] }
  const days = [fromOn, ...turns(facts).filter((day) => day > fromOn && day <= untilOn)]
  for (const day of days)
    for (const { role: post } of held.filter((one) => isHeldOn(one, day))) {
      if (!mayCover(withoutTimesAway, post, personId, cover, day)) return { cover: 'may-not-stand-in', post }
      if (!mayCover(facts, post, personId, cover, day)) return { cover: 'is-away-too', post }
    }
  return undefined
}

/** Nobody is kept as standing in where nothing needs it. */
export function coverToKeep(facts: PostFacts, wish: AwayWish): string | null {
  if (wish.cover === undefined || wish.cover === 'nobody') return null
  return postsHeld(facts, wish).length === 0 ? null : wish.cover
}

/** What somebody holds on any day of that time. */
export function postsHeld(
  { appointments }: PostFacts,
  { personId, fromOn, untilOn }: Pick<AwayWish, 'personId' | 'fromOn' | 'untilOn'>,
): PostAppointment[] {
  return appointments.filter(
    (one) =>
      one.personId === personId &&
      one.fromOn <= untilOn &&
      (one.untilOn === null || one.untilOn >= fromOn) &&
      (one.leftOn === null || one.leftOn >= fromOn),
  )
}

export type Ending = { how: 'cancel' } | { how: 'shorten'; untilOn: string }

/** Somebody who is back counts as here from today; a time away that has not begun never was. Undefined where it is over. */
export function endingOf(absence: Pick<AbsenceFacts, 'fromOn' | 'untilOn'>, today: string): Ending | undefined {
  if (absence.untilOn < today) return undefined
  return absence.fromOn >= today ? { how: 'cancel' } : { how: 'shorten', untilOn: daysAfter(today, -1) }
}
