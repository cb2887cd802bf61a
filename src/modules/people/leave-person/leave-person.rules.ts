/** When the account of somebody who leaves is closed, and whether they may leave at all. */
import { daysAfter, startOfDay } from '#platform/text/dates.ts'
import type { AppointmentFacts } from '../people.rules.ts'

export interface LeavingWish {
  person: string
  /** The last day on which they are here. */
  lastOn: string
  /** Before that day is over. Only where it is today. */
  atOnce: boolean
}

export type LeavingProblem = 'leaves-already' | 'last-administrator' | 'at-once-is-today' | 'too-far'

/** Nobody knows of a leaving further ahead than this; a slip of the year is caught. */
const mostDaysAhead = 366

/** What stands against it, or undefined. `administrators` are those who can sign in, and are appointed from then on without an end. */
export function problemWithLeaving(
  { person, lastOn, atOnce }: LeavingWish,
  today: string,
  known: { leavesAlready: boolean; held: readonly AppointmentFacts[]; canSignIn: readonly string[] },
): LeavingProblem | undefined {
  if (known.leavesAlready) return 'leaves-already'
  if (atOnce && lastOn !== today) return 'at-once-is-today'
  if (lastOn > daysAfter(today, mostDaysAhead)) return 'too-far'
  const administrators = known.held.filter(({ role }) => role === 'administrator')
  if (!administrators.some(({ personId }) => personId === person)) return undefined
  const from = lastOn < today ? today : daysAfter(lastOn, 1)
  const remains = administrators.some(
    (one) =>
      one.personId !== person && one.fromOn <= from && one.untilOn === null && known.canSignIn.includes(one.personId),
  )
  return remains ? undefined : 'last-administrator'
}

/** Undefined: now. Otherwise the moment at which their last day is over. */
export function closesAt({ lastOn, atOnce }: LeavingWish, today: string): Date | undefined {
  return atOnce || lastOn < today ? undefined : startOfDay(daysAfter(lastOn, 1))
}
