/** How old somebody is, from a birthday or an age band, and what turning 18 asks for. */
import { daysAfter } from '#platform/text/dates.ts'
import type { AgeBand, KeptAs } from './families.words.ts'
import { bandBounds } from './families.words.ts'

/** Exactly one of the two is known: tables and forms see to it. */
export interface AgeFacts {
  bornOn: string | null
  band: AgeBand | null
  /** The day on which they were in that band. */
  bandOn: string | null
}

/** The youngest and the oldest that they can be. */
export interface Ages {
  least: number
  most: number
}

const comingOfAge = 18

/** Whole years between two days. Whoever was born on 29 February is a year older on 1 March of other years. */
export function yearsBetween(from: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4))
  return until.slice(5) < from.slice(5) ? years - 1 : years
}

/** The day on which somebody is so many years old. */
export function birthdayAt(bornOn: string, years: number): string {
  const year = String(Number(bornOn.slice(0, 4)) + years).padStart(4, '0')
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).toISOString().startsWith(`${year}-02-29`)
  return bornOn.endsWith('-02-29') && !isLeap ? `${year}-03-01` : `${year}${bornOn.slice(4)}`
}

export function agesOn({ bornOn, band, bandOn }: AgeFacts, day: string): Ages {
  if (bornOn !== null) {
    const years = Math.max(0, yearsBetween(bornOn, day))
    return { least: years, most: years }
  }
  if (band === null || bandOn === null) return { least: 0, most: comingOfAge }
  const [youngest, oldest] = bandBounds[band]
  const since = Math.max(0, yearsBetween(bandOn, day))
  // The oldest may have a birthday on any day, once that day is over.
  return { least: youngest + since, most: oldest + since + (day > bandOn ? 1 : 0) }
}

/** Unsure is young: what protects a child holds while they could still be one. */
export const isSurely = (ages: Ages, years: number): boolean => ages.least >= years
export const couldBeBelow = (ages: Ages, years: number): boolean => ages.least < years

/** Older than those for whom something is: whoever could still be young enough, by their band, is not. */
export const isOlderThan = (ages: Ages, upperAge: number | null): boolean => upperAge !== null && ages.least > upperAge

export type Eighteenth =
  | { state: 'child' }
  | { state: 'soon'; on: string }
  | { state: 'turned'; on: string | undefined }
  /** By their band they may be 18: their birthday is to be asked. */
  | { state: 'may-have-turned' }
  | { state: 'settled' }

export function eighteenthOf(
  facts: AgeFacts & { keptAs: KeptAs; leftOn: string | null },
  day: string,
  warnDays: number,
): Eighteenth {
  if (facts.keptAs !== 'child') return { state: 'settled' }
  if (facts.leftOn !== null && facts.leftOn < day) return { state: 'settled' }
  if (facts.bornOn !== null) {
    const on = birthdayAt(facts.bornOn, comingOfAge)
    if (day >= on) return { state: 'turned', on }
    return day >= daysAfter(on, -warnDays) ? { state: 'soon', on } : { state: 'child' }
  }
  const ages = agesOn(facts, day)
  if (isSurely(ages, comingOfAge)) return { state: 'turned', on: undefined }
  return ages.most >= comingOfAge && facts.bandOn !== null && day >= mayTurnOn(facts.bandOn, facts.band)
    ? { state: 'may-have-turned' }
    : { state: 'child' }
}

/** Whoever was 16 or 17 may be 18 the next day; nobody is asked again before half a year is over. */
const askAgainAfterDays = 183

function mayTurnOn(bandOn: string, band: AgeBand | null): string {
  const yearsLeft = comingOfAge - 1 - (band ? bandBounds[band][1] : 0)
  return daysAfter(birthdayAt(bandOn, Math.max(0, yearsLeft)), askAgainAfterDays)
}

/** The days on which what eighteenthOf says may change. */
export function turnsOn(facts: AgeFacts, warnDays: number): string[] {
  if (facts.bornOn !== null) {
    const on = birthdayAt(facts.bornOn, comingOfAge)
    return [daysAfter(on, -warnDays), on]
  }
  if (facts.band === null || facts.bandOn === null) return []
  const surely = birthdayAt(facts.bandOn, Math.max(0, comingOfAge - bandBounds[facts.band][0]))
  return [mayTurnOn(facts.bandOn, facts.band), surely]
}

/** What stands against a birthday that was typed, or undefined. A band is always of somebody younger than 18. */
export function problemWithAge(
  bornOn: string | null,
  isAtRisk: boolean,
  today: string,
): 'not-born-yet' | 'too-long-ago' | 'is-adult' | undefined {
  if (bornOn === null) return undefined
  if (bornOn > today) return 'not-born-yet'
  const years = yearsBetween(bornOn, today)
  if (years >= 120) return 'too-long-ago'
  return years >= comingOfAge && !isAtRisk ? 'is-adult' : undefined
}
