/** Who holds which appointment on a day, and when an appointment may be made or ended. */
import { daysAfter } from '#platform/text/dates.ts'
import type { Role } from './people.words.ts'
import { isPost } from './people.words.ts'

export interface AppointmentFacts {
  id: string
  personId: string
  role: Role
  /** Days, `2026-11-20`; the last day counts. */
  fromOn: string
  untilOn: string | null
}

export function isCurrent(appointment: AppointmentFacts, day: string): boolean {
  return appointment.fromOn <= day && (appointment.untilOn === null || appointment.untilOn >= day)
}

export type AppointmentProblem = 'own' | 'ends-before-it-begins' | 'held-already'

/** What stands against a new appointment, or undefined. Nobody appoints themselves. */
export function problemWithAppointing(
  wanted: Omit<AppointmentFacts, 'id'>,
  byPersonId: string,
  held: readonly AppointmentFacts[],
): AppointmentProblem | undefined {
  if (wanted.personId === byPersonId) return 'own'
  if (wanted.untilOn !== null && wanted.untilOn < wanted.fromOn) return 'ends-before-it-begins'
  const overlaps = held.some(
    (one) => one.personId === wanted.personId && one.role === wanted.role && overlap(one, wanted),
  )
  return overlaps ? 'held-already' : undefined
}

/** Whoever leaves holds nothing after their last day: it would be theirs again, unasked, if their leaving were taken back. */
export const outlastsLeaving = (untilOn: string | null, lastOn: string | null): boolean =>
  lastOn !== null && (untilOn === null || untilOn > lastOn)

export type EndingProblem = 'ends-before-it-began' | 'ended-already' | 'last-administrator' | 'empties-post'

/** What stands against ending an appointment on a day, or undefined. Somebody who can let others in always remains. */
export function problemWithEnding(
  ending: AppointmentFacts,
  untilOn: string,
  held: readonly AppointmentFacts[],
): EndingProblem | undefined {
  if (ending.untilOn !== null && ending.untilOn <= untilOn) return 'ended-already'
  if (untilOn < ending.fromOn) return 'ends-before-it-began'
  return isLastAdministrator(ending, untilOn, held) ? 'last-administrator' : undefined
}

/** As `problemWithEnding`, for an end before the day is over. */
export function problemWithEndingNow(
  ending: AppointmentFacts,
  today: string,
  held: readonly AppointmentFacts[],
): EndingProblem | undefined {
  if (ending.untilOn !== null && ending.untilOn < today) return 'ended-already'
  return isLastAdministrator(ending, today, held) ? 'last-administrator' : undefined
}

function isLastAdministrator(ending: AppointmentFacts, day: string, held: readonly AppointmentFacts[]): boolean {
  if (ending.role !== 'administrator') return false
  const others = held.filter((one) => one.role === 'administrator' && one.id !== ending.id && one.untilOn === null)
  return !others.some((one) => one.fromOn <= day)
}

/** What is ended at once counts today no more; ended on its first day, or before, it has no day at all. */
export function lastDayIfEndedNow({ fromOn }: Pick<AppointmentFacts, 'fromOn'>, today: string): string {
  return daysAfter(fromOn > today ? fromOn : today, -1)
}

/** Whether nobody would be in this post on the first day after the last. */
export function leavesPostEmpty(ending: AppointmentFacts, untilOn: string, held: readonly AppointmentFacts[]): boolean {
  const next = daysAfter(untilOn, 1)
  return (
    isPost(ending.role) && !held.some((one) => one.id !== ending.id && one.role === ending.role && isCurrent(one, next))
  )
}

function overlap(
  one: Pick<AppointmentFacts, 'fromOn' | 'untilOn'>,
  other: Pick<AppointmentFacts, 'fromOn' | 'untilOn'>,
) {
  const startsInTime = other.untilOn === null || one.fromOn <= other.untilOn
  const lastsLongEnough = one.untilOn === null || one.untilOn >= other.fromOn
  return startsInTime && lastsLongEnough
}
