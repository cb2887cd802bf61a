/** How a system stands on a day: is a look still good, and what did it find that must be put right? */
import { daysAfter } from '#platform/text/dates.ts'
import type { Fault, HolderLevel, PasswordWay, SecondStep, YesOrNo } from './systems.words.ts'
import { lookHoldsDays, soonDays } from './systems.words.ts'

export interface LookFacts {
  lookedOn: string
  secondStep: SecondStep
  ownNames: YesOrNo
  passwords: PasswordWay
  leaversGone: YesOrNo
  /** Whether it was somebody other than whoever looks after the system. */
  byAnother: boolean
}

export interface HolderFacts {
  level: HolderLevel
  /** The person has left, and the system still knows them. */
  hasLeft: boolean
}

export interface SystemFacts {
  /** The day since when it has been listed. */
  since: string
  look: LookFacts | undefined
  holders: readonly HolderFacts[]
}

export type Standing =
  | { state: 'faults'; faults: readonly Fault[]; dueOn: string }
  | { state: 'overdue' | 'soon' | 'good' | 'new'; dueOn: string }

/** Told and worst first: a fault that was found is worse than a look that is late. */
export function standingOf({ since, look, holders }: SystemFacts, today: string): Standing {
  const dueOn = daysAfter(look?.lookedOn ?? since, look ? lookHoldsDays : soonDays)
  const faults = faultsOf(look, holders)
  if (faults.length > 0) return { state: 'faults', faults, dueOn }
  if (today > dueOn) return { state: 'overdue', dueOn }
  if (!look) return { state: 'new', dueOn }
  return { state: today >= daysAfter(dueOn, -soonDays) ? 'soon' : 'good', dueOn }
}

/** What stands in the records, whether or not anybody has looked, and then what the newest look found. */
export function faultsOf(look: LookFacts | undefined, holders: readonly HolderFacts[]): Fault[] {
  const faults: Fault[] = holders.some(({ hasLeft }) => hasLeft) ? ['leaver'] : []
  if (!look) return faults
  if (!holders.some(({ level, hasLeft }) => level === 'administrator' && !hasLeft)) faults.push('no-administrator')
  // A system that offers none cannot be put right, and is still not protected by one.
  if (look.secondStep !== 'everybody' && look.secondStep !== 'administrators') faults.push('second-step')
  if (look.ownNames !== 'yes') faults.push('shared-names')
  if (look.passwords === 'shared' || look.passwords === 'not-known') faults.push('passwords')
  if (look.leaversGone !== 'yes') faults.push('leavers-not-looked-for')
  return faults
}

/** Days on which a standing could change with no new record. */
export function turnsOn(facts: SystemFacts): string[] {
  const { dueOn } = standingOf(facts, facts.since)
  return [daysAfter(dueOn, -soonDays), daysAfter(dueOn, 1)]
}
