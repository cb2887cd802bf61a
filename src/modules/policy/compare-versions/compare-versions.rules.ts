/** What changed between two texts, statement by statement, the same whichever of the two is asked about first. */
import type { VersionStatement } from '../policy.rules.ts'
import type { ChangeKind } from '../policy.words.ts'
import { changeKinds } from '../policy.words.ts'
import type { Pair } from './compare-versions.pairs.rules.ts'
import { pairsOf } from './compare-versions.pairs.rules.ts'

/** `before` is missing of what is new, `after` of what is gone. */
export interface Change {
  readonly kind: ChangeKind
  /** It stands elsewhere; what is reworded may be moved as well. */
  readonly isMoved: boolean
  readonly before: VersionStatement | undefined
  readonly after: VersionStatement | undefined
}

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
    if (!was) return { kind: 'new', isMoved: false, before: undefined, after: one }
    const isMoved = moved.has(one)
    return { kind: kindOf(was, one, isMoved), isMoved, before: was, after: one }
  })
  return withGone(changes, before, kept)
}

/** Whether the two texts say the same in the same order under the same headings. */
export function isUnchanged(changes: readonly Change[]): boolean {
  return changes.every(({ kind }) => kind === 'same')
}

export function countChanges(changes: readonly Change[]): Readonly<Record<ChangeKind, number>> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

function kindOf(was: VersionStatement, one: VersionStatement, isMoved: boolean): ChangeKind {
  if (saidBy(was) !== saidBy(one)) return 'reworded'
  return isMoved ? 'moved' : 'same'
}

/** What binds is the words and the measure beside them, and what the organisation takes them to be. */
function saidBy(one: VersionStatement): string {
  return [one.text, one.measure, one.kind, one.level, one.polarity ?? '', ...one.topics].join('\n')
}

function orderKey(statements: readonly VersionStatement[]): string {
  return statements.map((one) => `${one.id} ${saidBy(one)}`).join('\n\n')
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
  const [aboveBefore, aboveAfter] = [headingsAbove(before), headingsAbove(after)]
  const partnerOf = new Map(pairs)
  const moved = inOrder.filter(([was, one], at) => {
    if (!run.has(at)) return true
    const [from, to] = [aboveBefore.get(was), aboveAfter.get(one)]
    const isSameHeading = to !== undefined && from !== undefined && partnerOf.get(from) === to
    return !isSameHeading && from?.text !== to?.text
  })
  return new Set(moved.map(([, one]) => one))
}

/** The heading or lead that each statement stands under. A heading stands under none: what comes before it is its neighbour. */
function headingsAbove(statements: readonly VersionStatement[]): Map<VersionStatement, VersionStatement> {
  const above = new Map<VersionStatement, VersionStatement>()
  let heading: VersionStatement | undefined
  for (const one of statements) {
    if (one.kind === 'heading') heading = one
    else if (heading) above.set(one, heading)
  }
  return above
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
    else {
      const gone: Change = { kind: 'gone', isMoved: false, before: one, after: undefined }
      const others = goneAfter.get(last)
      if (others) others.push(gone)
      else goneAfter.set(last, [gone])
    }
  }
  const first = goneAfter.get(undefined) ?? []
  return [
    ...first,
    ...changes.flatMap((change) => [change, ...((change.before && goneAfter.get(change.before)) ?? [])]),
  ]
}
