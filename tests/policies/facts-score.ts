/** Counts how many of a policy's facts were read as a person reads them, and how many were made up. */
import type { Facts } from '#modules/reader/index.ts'
import type { GoldFacts } from './read-policy-file.ts'
import type { Share } from './reading-score.ts'

export interface FactsScore {
  readonly share: Share
  /** Read, and not there. */
  readonly extra: number
  /** Each in a line, as labelled, and as read: `nation: wales ≠ england`. */
  readonly wrong: readonly string[]
}

export function scoreFacts(gold: GoldFacts, read: Facts): FactsScore {
  const single = [
    one('organisation', gold.organisation, read.organisation),
    one('nation', gold.nation, read.nation),
    one('last reviewed', gold.lastReviewed, read.review.lastReviewed),
    one('interval', gold.intervalMonths, read.review.intervalMonths),
    one('signed', gold.signedBy === null ? 'no' : 'yes', read.signed ? 'yes' : 'no'),
    ...(gold.signedBy === null ? [] : [one('signed by', gold.signedBy, read.signedBy?.role ?? null)]),
  ]
  const several = [
    many('coordinator', namedAll(gold.coordinators), namedAll(read.coordinators.map(({ role, name }) => [role, name]))),
    many('contact', joinedAll(gold.contacts), joinedAll(read.contacts.map(({ kind, value }) => [kind, value]))),
    many('parameter', joinedAll(gold.parameters), joinedAll(read.parameters.map(({ name, value }) => [name, value]))),
  ]
  const all = [...single, ...several]
  return {
    share: {
      right: all.reduce((sum, { right }) => sum + right, 0),
      of: all.reduce((sum, { of }) => sum + of, 0),
    },
    extra: all.reduce((sum, { extra }) => sum + extra, 0),
    wrong: all.flatMap(({ wrong }) => wrong),
  }
}

interface Counted {
  readonly right: number
  readonly of: number
  readonly extra: number
  readonly wrong: readonly string[]
}

const folded = (value: string | number | null) =>
  String(value ?? 'none')
    .toLowerCase()
    .replaceAll(/[’']/g, '’')
    .trim()

function one(name: string, labelled: string | number | null, read: string | number | null): Counted {
  const isRight = folded(labelled) === folded(read)
  return {
    right: isRight ? 1 : 0,
    of: 1,
    extra: 0,
    wrong: isRight ? [] : [`${name}: ${labelled ?? 'none'} ≠ ${read ?? 'none'}`],
  }
}

function many(name: string, labelled: ReadonlySet<string>, read: ReadonlySet<string>): Counted {
  const missing = [...labelled].filter((value) => !read.has(value))
  const extra = [...read].filter((value) => !labelled.has(value))
  return {
    right: labelled.size - missing.length,
    of: labelled.size,
    extra: extra.length,
    wrong: [
      ...missing.map((value) => `${name} missed: ${value}`),
      ...extra.map((value) => `${name} not there: ${value}`),
    ],
  }
}

type Entry = readonly [string, string | null]

/** Who only has a role is no name to be found. */
const namedAll = (entries: readonly Entry[]) => joinedAll(entries.filter(([, name]) => name))
const joinedAll = (entries: readonly Entry[]) =>
  new Set(entries.map(([key, value]) => `${folded(key)} = ${folded(value).replaceAll(/\s+/g, ' ')}`))
