/** Finds what a new version of a policy promises less firmly than the one before: gone, softened, narrowed, or looked at less often. */
import type { Change } from '../compare-versions/compare-versions.rules.ts'
import { difference } from '../compare-versions/compare-versions.rules.ts'
import type { VersionStatement } from '../policy.rules.ts'
import type { Weakening } from './weakened.words.ts'

export interface Weakened {
  readonly before: string
  /** Empty where it is gone. */
  readonly after: string
  readonly how: readonly Weakening[]
}

/** In the order of the later text. Only what bound before can be weakened. */
export function weakenedBetween(before: readonly VersionStatement[], after: readonly VersionStatement[]): Weakened[] {
  return difference(before, after).flatMap((change) => {
    const how = weakeningsOf(change)
    return how.length === 0 || !change.before
      ? []
      : [{ before: change.before.text, after: change.after?.text ?? '', how }]
  })
}

const binds = (one: VersionStatement) => one.kind === 'commitment' && one.polarity !== 'may'

function weakeningsOf({ before, after }: Change): Weakening[] {
  if (!before || !binds(before)) return []
  if (!after) return ['gone']
  if (!binds(after)) return ['binds-no-more']
  return weakeningsBetween(before.text, after.text)
}

/** From the words alone; a person decides whether it matters. */
export function weakeningsBetween(before: string, after: string): Weakening[] {
  const found: Weakening[] = []
  if (count(before, firm) > count(after, firm) && count(after, soft) > count(before, soft)) found.push('softened')
  else if (count(before, firm) > 0 && count(after, firm) === 0 && count(after, soft) > 0) found.push('softened')
  if (count(before, whole) > count(after, whole)) found.push('narrowed')
  if (count(after, excused) > count(before, excused)) found.push('excused')
  const [was, is] = [shortestInterval(before), shortestInterval(after)]
  if (was !== undefined && (is === undefined ? isVague(after) : is > was)) found.push('less-often')
  return found
}

const firm = /\b(?:will|must|shall|always|never|is required|are required|ensures?)\b/gi
const soft =
  /\b(?:should|may|might|can|could|aims?|aim to|try|tries|seeks?|endeavours?|encourages?|intends?|hopes?|expects?|wherever possible|where possible|ideally)\b/gi
const whole = /\b(?:all|every|each|any|always|everybody|everyone|anyone|never|no one|nobody)\b/gi
const excused =
  /\b(?:where possible|wherever possible|if possible|where practicable|as appropriate|where appropriate|when necessary|normally|usually|generally|unless|except)\b/gi

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0

/** Days that each takes at most, roughly: only which is longer is asked. */
const units: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, term: 120, year: 365 }
const named: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  termly: 120,
  annually: 365,
  annual: 365,
  yearly: 365,
}
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The shortest time that the words name: "every term", "within 24 hours", "annually". */
export function shortestInterval(text: string): number | undefined {
  const words = text.toLowerCase()
  const spans = [...words.matchAll(/\b(\d+|[a-z]+)?\s*\b(hour|day|week|month|term|year)s?\b/g)].flatMap(
    ([whole, number, unit = '']) => (counts(whole, words) ? [numberOf(number) * (units[unit] ?? 1)] : []),
  )
  const adverbs = Object.entries(named).flatMap(([word, days]) =>
    new RegExp(`\\b${word}\\b`).test(words) ? [days] : [],
  )
  const all = [...spans, ...adverbs]
  return all.length === 0 ? undefined : Math.min(...all)
}

/** Only where it says how often or how soon: a "day" by itself is no interval. */
function counts(found: string, words: string): boolean {
  const at = words.indexOf(found)
  const before = words.slice(Math.max(0, at - 24), at)
  return (
    /^(?:every|each)\b/.test(found) ||
    /\b(?:every|each|within|a|per|once a|twice a|at least)\s*$/.test(before) ||
    /^\d/.test(found)
  )
}

function numberOf(word: string | undefined): number {
  if (word === undefined) return 1
  const number = /^\d+$/.test(word) ? Number(word) : numbers.indexOf(word)
  return number > 0 ? number : 1
}

const isVague = (text: string) =>
  /\b(?:regularly|periodically|from time to time|as needed|often|routinely|in good time)\b/i.test(text)
