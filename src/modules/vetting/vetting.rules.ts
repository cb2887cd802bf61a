/** Who must have a check, which check will do, and how somebody stands on a day. */
import type { EngagementKind, Nation } from '#modules/people/index.ts'
import { daysAfter } from '#platform/text/dates.ts'
import type { ClearanceKind, Need, StandingState } from './vetting.words.ts'
import { clearanceKinds, warnDays } from './vetting.words.ts'

/** From the least to the most; between two ladders none stands for another. */
const ladders: readonly (readonly ClearanceKind[])[] = [
  ['dbs-basic', 'dbs-standard', 'dbs-enhanced', 'dbs-enhanced-barred'],
  ['access-ni-basic', 'access-ni-standard', 'access-ni-enhanced'],
  ['pvg'],
  ['garda-vetting'],
]

/** Whether a check of this kind will do where that one is needed: the same, or one that looks at more. */
export function suffices(held: ClearanceKind, needed: ClearanceKind): boolean {
  const ladder = ladders.find((one) => one.includes(needed)) ?? []
  return ladder.includes(held) && ladder.indexOf(held) >= ladder.indexOf(needed)
}

const ofNation: Readonly<Record<Nation, readonly ClearanceKind[]>> = {
  england: ['dbs-enhanced-barred', 'dbs-enhanced', 'dbs-standard', 'dbs-basic'],
  wales: ['dbs-enhanced-barred', 'dbs-enhanced', 'dbs-standard', 'dbs-basic'],
  scotland: ['pvg'],
  'northern-ireland': ['access-ni-enhanced', 'access-ni-standard', 'access-ni-basic', 'garda-vetting'],
}

/** All kinds, those of the nation first: people come with checks of other nations too. */
export function kindsFor(nation: Nation | undefined): ClearanceKind[] {
  const first = nation ? ofNation[nation] : []
  return [...first, ...clearanceKinds.filter((kind) => !first.includes(kind))]
}

/** So many months later; from the 31st into a shorter month, its last day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(of, last))
  return first.toISOString().slice(0, 10)
}

export interface Decision {
  engagement: EngagementKind
  contact: boolean
  needs: Need
}

export interface AdultFacts {
  contact: 'yes' | 'no' | 'unknown'
  engagements: readonly { kind: EngagementKind; fromOn: string; untilOn: string | null }[]
  clearances: readonly { kind: ClearanceKind; renewOn: string }[]
}

/** What was decided for one engagement; where it is not known whether they meet young people, only what is the same either way. */
function needOf(kind: EngagementKind, contact: AdultFacts['contact'], decided: readonly Decision[]): Need | undefined {
  const find = (meets: boolean) => decided.find((one) => one.engagement === kind && one.contact === meets)?.needs
  if (contact !== 'unknown') return find(contact === 'yes')
  const [met, unmet] = [find(true), find(false)]
  return met === unmet ? met : undefined
}

/** Of everything they are here as on that day: what is needed, each once; undefined for what nobody decided. */
export function needsOn(adult: AdultFacts, decided: readonly Decision[], day: string): (Need | undefined)[] {
  const current = adult.engagements.filter(
    ({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn >= day),
  )
  if (current.length === 0) return [undefined]
  return [...new Set(current.map(({ kind }) => needOf(kind, adult.contact, decided)))]
}

export interface Standing {
  state: StandingState
  /** The day by which it is to be renewed, or was. */
  renewOn: string | undefined
}

/** How somebody stands on a day: by the worst of what they need. */
export function standingOn(adult: AdultFacts, decided: readonly Decision[], day: string): Standing {
  const needed = needsOn(adult, decided, day)
  const checks = needed.flatMap((need) => (need === undefined || need === 'none' ? [] : [bestFor(need, adult)]))
  if (checks.some((renewOn) => renewOn === undefined)) return { state: 'missing', renewOn: undefined }
  const renewOn = checks.flatMap((one) => one ?? []).sort()[0]
  if (renewOn !== undefined && renewOn < day) return { state: 'overdue', renewOn }
  if (renewOn !== undefined && daysAfter(renewOn, -warnDays) <= day) return { state: 'soon', renewOn }
  if (needed.includes(undefined)) return { state: 'undecided', renewOn }
  return { state: renewOn === undefined ? 'not-needed' : 'in-date', renewOn }
}

/** The latest day by which a check that will do is to be renewed. */
function bestFor(need: ClearanceKind, { clearances }: AdultFacts): string | undefined {
  return clearances
    .filter(({ kind }) => suffices(kind, need))
    .map(({ renewOn }) => renewOn)
    .sort()
    .at(-1)
}

/** Every day on which the standing could change. */
export function standingTurns({ engagements, clearances }: AdultFacts): string[] {
  return [
    ...engagements.flatMap(({ fromOn, untilOn }) => [fromOn, ...(untilOn ? [daysAfter(untilOn, 1)] : [])]),
    ...clearances.flatMap(({ renewOn }) => [daysAfter(renewOn, -warnDays), daysAfter(renewOn, 1)]),
  ]
}
