/** Which statement of one text is which of another: by identity, then by words, then by likeness. */
import type { VersionStatement } from '../policy.rules.ts'

export type Pair = readonly [before: VersionStatement, after: VersionStatement]

/** Each statement is in one pair at most. Ask with the same text first both times: likeness may have two right answers. */
export function pairsOf(before: readonly VersionStatement[], after: readonly VersionStatement[]): Pair[] {
  let [left, right] = [before, after]
  const pairs: Pair[] = []
  for (const find of [byIdentity, byKindAndWords, byWords, byLikeness]) {
    const found = find(left, right)
    pairs.push(...found)
    left = without(
      left,
      found.map(([one]) => one),
    )
    right = without(
      right,
      found.map(([, other]) => other),
    )
  }
  return pairs
}

type Find = (before: readonly VersionStatement[], after: readonly VersionStatement[]) => Pair[]

const byIdentity: Find = (before, after) => matched(before, after, (one) => one.id)
const byKindAndWords: Find = (before, after) => matched(before, after, (one) => `${one.kind} ${one.text.toLowerCase()}`)
const byWords: Find = (before, after) => matched(before, after, (one) => one.text.toLowerCase())

function without(all: readonly VersionStatement[], some: readonly VersionStatement[]): VersionStatement[] {
  const taken = new Set(some)
  return all.filter((one) => !taken.has(one))
}

/** The first with the first, the second with the second, of those that have the same key. */
function matched(
  before: readonly VersionStatement[],
  after: readonly VersionStatement[],
  keyOf: (one: VersionStatement) => string,
): Pair[] {
  const waiting = Map.groupBy(after, keyOf)
  for (const some of waiting.values()) some.reverse()
  return before.flatMap((one): Pair[] => {
    const other = waiting.get(keyOf(one))?.pop()
    return other ? [[one, other]] : []
  })
}

/** Words of at least this share in common make one statement a rewording of another. */
const alikeFrom = 0.5
/** A word that stands in more statements than this tells nothing about which two belong together. */
const commonFrom = 50

/** Those of the same kind that have most words in common, the most alike first. */
function byLikeness(before: readonly VersionStatement[], after: readonly VersionStatement[]): Pair[] {
  const rarity = countWords([...before, ...after])
  const having = Map.groupBy(
    after.map((one) => worded(one, rarity)).flatMap((one) => one.telling.map((word) => ({ word, one }))),
    ({ word }) => word,
  )
  const candidates = before
    .map((one) => worded(one, rarity))
    .flatMap((one) =>
      nearTo(one, having).flatMap((other) => {
        const alike = likeness(one.words, other.words)
        return alike >= alikeFrom ? [{ one: one.statement, other: other.statement, alike }] : []
      }),
    )
  const taken = new Set<VersionStatement>()
  return candidates
    .sort((a, b) => b.alike - a.alike)
    .flatMap(({ one, other }): Pair[] => {
      if (taken.has(one) || taken.has(other)) return []
      taken.add(one).add(other)
      return [[one, other]]
    })
}

interface Worded {
  readonly statement: VersionStatement
  readonly words: ReadonlySet<string>
  /** Its rarest words: two statements that share half of all their words share at least one of these. */
  readonly telling: readonly string[]
}

const wordsIn = ({ text }: VersionStatement) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function countWords(statements: readonly VersionStatement[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of statements) for (const word of wordsIn(one)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function worded(statement: VersionStatement, rarity: ReadonlyMap<string, number>): Worded {
  const words = wordsIn(statement)
  const rarestFirst = [...words].sort(
    (one, other) => (rarity.get(one) ?? 0) - (rarity.get(other) ?? 0) || (one < other ? -1 : 1),
  )
  return { statement, words, telling: rarestFirst.slice(0, words.size - Math.ceil(words.size * alikeFrom) + 1) }
}

function nearTo(one: Worded, having: ReadonlyMap<string, readonly { one: Worded }[]>): Worded[] {
  const near = new Set<Worded>()
  for (const word of one.telling) {
    const some = having.get(word) ?? []
    if (some.length <= commonFrom) for (const { one: other } of some) near.add(other)
  }
  const [least, most] = [one.words.size * alikeFrom, one.words.size / alikeFrom]
  return [...near].filter(
    ({ statement, words }) => statement.kind === one.statement.kind && words.size >= least && words.size <= most,
  )
}

/** Words in common, as a share of all the words of both. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  const all = one.size + other.size - common
  return all === 0 ? 1 : common / all
}
