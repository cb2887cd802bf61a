/** What changed between two texts, statement by statement, the same whichever of the two is asked about first. */
import type { VersionStatement } from '../policy.rules.ts'
import { sectionNames } from '../policy.rules.ts'
import type { ChangeKind } from '../policy.words.ts'

/** `before` is missing of what is new, `after` of what is gone. */
export interface Change {
  readonly kind: ChangeKind
  readonly before: VersionStatement | undefined
  readonly after: VersionStatement | undefined
}

type Pair = readonly [before: VersionStatement, after: VersionStatement]

/** In the order of the later text, what is gone standing where it stood. */
export function difference(before: readonly VersionStatement[], after: readonly VersionStatement[]): Change[] {
  // Found in one direction only, and turned round for the other: so both name the same things.
  const turned = orderKey(before) > orderKey(after)
  const found = turned ? pairsOf(after, before).map(([one, other]): Pair => [other, one]) : pairsOf(before, after)
  const moved = movedAmong(before, after, found, turned)
  const partner = new Map(found.map(([one, other]) => [other, one]))
  const kept = new Set(found.map(([one]) => one))
  const changes = after.map((one): Change => {
    const was = partner.get(one)
    return was
      ? { kind: kindOf(was, one, moved.has(one)), before: was, after: one }
      : { kind: 'new', before: was, after: one }
  })
  return withGone(changes, before, kept)
}

/** Whether the two texts say the same in the same order under the same headings. */
export function isUnchanged(changes: readonly Change[]): boolean {
  return changes.every(({ kind }) => kind === 'same')
}

function kindOf(was: VersionStatement, one: VersionStatement, isMoved: boolean): ChangeKind {
  if (saidBy(was) !== saidBy(one)) return 'reworded'
  return isMoved ? 'moved' : 'same'
}

/** What binds is the words and the measure beside them, and what the organisation takes them to be. */
function saidBy(one: VersionStatement): string {
  return [one.text, one.measure, one.kind, one.polarity ?? '', ...one.topics].join('\n')
}

function orderKey(statements: readonly VersionStatement[]): string {
  return statements.map((one) => `${one.id} ${saidBy(one)}`).join('\n\n')
}

/** First those with the same identity, then those with the same words, then those most alike. */
function pairsOf(before: readonly VersionStatement[], after: readonly VersionStatement[]): Pair[] {
  const pairs = matched(before, after, (one) => one.id)
  const leftBefore = without(
    before,
    pairs.map(([one]) => one),
  )
  const leftAfter = without(
    after,
    pairs.map(([, one]) => one),
  )
  const same = matched(leftBefore, leftAfter, (one) => `${one.kind} ${one.text.toLowerCase()}`)
  const alike = mostAlike(
    without(
      leftBefore,
      same.map(([one]) => one),
    ),
    without(
      leftAfter,
      same.map(([, one]) => one),
    ),
  )
  return [...pairs, ...same, ...alike]
}

function without(all: readonly VersionStatement[], some: readonly VersionStatement[]): VersionStatement[] {
  const taken = new Set(some)
  return all.filter((one) => !taken.has(one))
}

function matched(
  before: readonly VersionStatement[],
  after: readonly VersionStatement[],
  keyOf: (one: VersionStatement) => string,
): Pair[] {
  const waiting = Map.groupBy(after, keyOf)
  return before.flatMap((one): Pair[] => {
    const other = waiting.get(keyOf(one))?.shift()
    return other ? [[one, other]] : []
  })
}

/** Words of at least this share in common make one statement a rewording of another. */
const alikeFrom = 0.5
/** A word that stands in more statements than this tells nothing about which two belong together. */
const commonFrom = 50

function mostAlike(before: readonly VersionStatement[], after: readonly VersionStatement[]): Pair[] {
  const words = new Map([...before, ...after].map((one) => [one, wordsIn(one.text)]))
  const having = Map.groupBy(
    after.flatMap((one) => [...(words.get(one) ?? [])].map((word) => ({ word, one }))),
    ({ word }) => word,
  )
  const candidates = before.flatMap((one) => {
    const near = new Set([...(words.get(one) ?? [])].flatMap((word) => nearBy(having.get(word))))
    return [...near].flatMap((other) => {
      const alike = likeness(words.get(one) ?? new Set(), words.get(other) ?? new Set())
      return alike >= alikeFrom && one.kind === other.kind ? [{ one, other, alike }] : []
    })
  })
  const [takenBefore, takenAfter] = [new Set<VersionStatement>(), new Set<VersionStatement>()]
  return candidates
    .sort((a, b) => b.alike - a.alike)
    .flatMap(({ one, other }): Pair[] => {
      if (takenBefore.has(one) || takenAfter.has(other)) return []
      takenBefore.add(one)
      takenAfter.add(other)
      return [[one, other]]
    })
}

const nearBy = (some: readonly { one: VersionStatement }[] = []) =>
  some.length > commonFrom ? [] : some.map(({ one }) => one)

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Words in common, as a share of all the words of both. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  const all = one.size + other.size - common
  return all === 0 ? 1 : common / all
}

/** Those that stand under another heading, or out of the longest run that kept its order. */
function movedAmong(
  before: readonly VersionStatement[],
  after: readonly VersionStatement[],
  pairs: readonly Pair[],
  turned: boolean,
): Set<VersionStatement> {
  const places = [placesOf(before), placesOf(after)] as const
  const [first, second] = turned ? ([1, 0] as const) : ([0, 1] as const)
  const inOrder = [...pairs].sort((a, b) => placeIn(places[first], a[first]) - placeIn(places[first], b[first]))
  const run = longestRun(inOrder.map((pair) => placeIn(places[second], pair[second])))
  const [sectionBefore, sectionAfter] = [sectionNames(before), sectionNames(after)]
  const partnerOf = new Map(pairs.map(([was, one]) => [was.text, one.text]))
  const moved = inOrder.filter(([was, one], at) => {
    const [from, to] = [sectionBefore.get(was.id) ?? '', sectionAfter.get(one.id) ?? '']
    const sameSection = from === to || partnerOf.get(from) === to
    return !run.has(at) || !sameSection
  })
  return new Set(moved.map(([, one]) => one))
}

function placesOf(statements: readonly VersionStatement[]): Map<VersionStatement, number> {
  return new Map(statements.map((one, place) => [one, place]))
}

const placeIn = (places: Map<VersionStatement, number>, one: VersionStatement) => places.get(one) ?? 0

/** The indexes of a longest rising run of distinct numbers. */
function longestRun(numbers: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  numbers.forEach((number, at) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const run = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at)
  return run
}

/** What is gone goes after whatever stood before it, so that it is read where it was. */
function withGone(
  changes: readonly Change[],
  before: readonly VersionStatement[],
  kept: ReadonlySet<VersionStatement>,
): Change[] {
  const goneAfter = new Map<VersionStatement | undefined, Change[]>()
  let last: VersionStatement | undefined
  for (const one of before) {
    if (kept.has(one)) last = one
    else goneAfter.set(last, [...(goneAfter.get(last) ?? []), { kind: 'gone', before: one, after: undefined }])
  }
  const first = goneAfter.get(undefined) ?? []
  return [
    ...first,
    ...changes.flatMap((change) => [change, ...((change.before && goneAfter.get(change.before)) ?? [])]),
  ]
}
