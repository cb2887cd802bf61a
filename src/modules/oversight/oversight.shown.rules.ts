/** The sentences about somebody who holds a role, for whoever looks it through: shown on the page, and kept as they were. */
import type { RoleHolder } from '#modules/people/index.ts'
import { rolesGivenByTwo } from '#modules/people/index.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'

export interface Known {
  readonly withAccount: ReadonlySet<string>
  readonly withSecondFactor: ReadonlySet<string>
  /** In this term: never when. */
  readonly signedInSince: ReadonlySet<string>
}

export function sentencesAbout(holder: RoleHolder, known: Known, day: string): string[] {
  return [
    `Holds it since ${dayInWords(holder.fromOn)}${holder.untilOn ? `, until ${dayInWords(holder.untilOn)}` : ''}.`,
    givenBy(holder),
    ...signingIn(holder.person, known),
    ...(holder.leftOn && holder.leftOn < day ? [`Left on ${dayInWords(holder.leftOn)}.`] : []),
    ...(holder.isAway ? [`Is away on ${dayInWords(day)}.`] : []),
  ]
}

function givenBy({ role, givenAt, givenBy: by, secondBy }: RoleHolder): string {
  const on = `on ${dayInWords(dayOf(givenAt))}`
  if (secondBy) return `Given ${on} by ${by ?? 'whoever set Kept up'} and ${secondBy}.`
  const takesTwo = rolesGivenByTwo.some((one) => one === role)
  return `Given ${on} by ${by ?? 'whoever set Kept up'}${takesTwo ? ', one person alone' : ''}.`
}

function signingIn(person: string, known: Known): string[] {
  if (!known.withAccount.has(person)) return ['Has no account.']
  return [
    known.withSecondFactor.has(person) ? 'Signs in with a second step.' : 'Has no second step set up.',
    known.signedInSince.has(person) ? 'Has signed in this term.' : 'Has not signed in this term.',
  ]
}
