/** Whether a running programme is led and its place is known, on a day. */
import { daysAfter } from '#platform/text/dates.ts'
import { monthsLater } from '#platform/text/months.ts'
import type { Lasting } from './programmes.rules.ts'
import { isOn } from './programmes.rules.ts'
import type { PlaceKind } from './programmes.words.ts'
import { hasItsOwnLead, monthsBetweenChecks } from './programmes.words.ts'

export interface LedProgramme extends Lasting {
  readonly id: string
  readonly place: { readonly kind: PlaceKind; readonly isNamed: boolean; readonly checkedOn: string | null } | null
  /** A leader's part ends on the last day on which they are here, where that comes first. */
  readonly leaders: readonly Lasting[]
}

export type LedState = 'no-leader' | 'no-place' | 'no-lead-there' | 'not-asked' | 'leader-ends' | 'fine'

/** So many days before the last leader goes, it is told. */
export const warnDays = 30

export function ledState({ place, leaders }: LedProgramme, day: string): LedState {
  if (!leaders.some((one) => isOn(one, day))) return 'no-leader'
  if (!place) return 'no-place'
  if (hasItsOwnLead(place.kind)) {
    if (!place.isNamed) return 'no-lead-there'
    if (place.checkedOn === null || monthsLater(place.checkedOn, monthsBetweenChecks) < day) return 'not-asked'
  }
  return leaders.some((one) => isOn(one, daysAfter(day, warnDays))) ? 'fine' : 'leader-ends'
}

/** Whether the programme itself ends before anybody misses a leader. */
export const isRunning = (one: LedProgramme, day: string): boolean => isOn(one, day)

/** All days on which something could be told otherwise. */
export function ledTurns(one: LedProgramme): string[] {
  const ends = (lasting: Lasting) => (lasting.untilOn === null ? [] : [daysAfter(lasting.untilOn, 1)])
  const turns = [one, ...one.leaders].flatMap((lasting) => [lasting.fromOn, ...ends(lasting)])
  const asked = one.place?.checkedOn ? [daysAfter(monthsLater(one.place.checkedOn, monthsBetweenChecks), 1)] : []
  return [...turns, ...turns.map((day) => daysAfter(day, -warnDays)), ...asked]
}
