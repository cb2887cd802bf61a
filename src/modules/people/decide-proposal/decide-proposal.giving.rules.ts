/** Whether the roles held on a day were given by two people, and since when one is waited for. */
import { daysAfter } from '#platform/text/dates.ts'
import type { Role } from '../people.words.ts'
import { rolesThatConfirm } from '../people.words.ts'

export interface GivenRole {
  personId: string
  role: Role
  fromOn: string
  untilOn: string | null
  leftOn: string | null
  /** The day on which it was given. */
  givenOn: string
  isByTwo: boolean
}

/** So long a second person has to agree to what counts already. */
export const daysToConfirm = 14

export interface Giving {
  held: number
  byTwo: number
  /** Of what one person gave alone, the day by which it should have been confirmed. */
  confirmBy: string | undefined
  /** Nobody but one person holds a role that could confirm. */
  isOnePerson: boolean
}

export function givingOn(roles: readonly GivenRole[], day: string): Giving {
  const held = roles.filter(
    ({ fromOn, untilOn, leftOn }) =>
      fromOn <= day && (untilOn === null || untilOn >= day) && (leftOn === null || leftOn >= day),
  )
  const alone = held.filter(({ isByTwo }) => !isByTwo)
  const confirming = held.filter(({ role }) => rolesThatConfirm.some((one) => one === role))
  const [first] = alone.map(({ givenOn }) => daysAfter(givenOn, daysToConfirm)).sort()
  return {
    held: held.length,
    byTwo: held.length - alone.length,
    confirmBy: first,
    isOnePerson: new Set(confirming.map(({ personId }) => personId)).size === 1,
  }
}

/** The days on which what is found could be otherwise with no new record. */
export function turnsOfGiving(roles: readonly GivenRole[]): string[] {
  return roles.flatMap(({ fromOn, untilOn, leftOn, givenOn }) => [
    fromOn,
    daysAfter(givenOn, daysToConfirm + 1),
    ...[untilOn, leftOn].flatMap((day) => (day === null ? [] : [daysAfter(day, 1)])),
  ])
}
