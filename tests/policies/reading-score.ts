/** Counts how much of what a person labelled was read right: commitments, kinds, polarities, topics. */
import type { Polarity, StatementKind, Topic } from '#modules/reader/index.ts'
import { pairInOrder } from './align-statements.ts'

/** A unit as a person labelled it. */
export interface Label {
  readonly text: string
  /** Any of these is right. */
  readonly kinds: readonly StatementKind[]
  /** Empty where nobody has said. */
  readonly polarity: readonly Polarity[]
  readonly topics: readonly Topic[]
}

/** The same unit as it was read. */
export interface ReadLabel {
  readonly text: string
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly topics: readonly Topic[]
  readonly confidence: number
}

export interface Beside {
  readonly gold: Label | undefined
  readonly read: ReadLabel | undefined
}

export interface Share {
  readonly right: number
  readonly of: number
}

export interface Score {
  readonly policies: number
  readonly units: number
  readonly commitments: number
  /** Commitments found, missed, and said of what is none. */
  readonly found: number
  readonly missed: number
  readonly falsely: number
  readonly kinds: Share
  /** Of the commitments found, as are the topics. */
  readonly polarities: Share
  readonly topics: Share
}

export function laidBeside(gold: readonly Label[], read: readonly ReadLabel[]): Beside[] {
  const texts = (all: readonly { text: string }[]) => all.map(({ text }) => text)
  return pairInOrder(texts(gold), texts(read)).map((pair) => ({
    gold: pair.gold === undefined ? undefined : gold[pair.gold],
    read: pair.read === undefined ? undefined : read[pair.read],
  }))
}

export const binds = (label: Label | undefined): boolean => label?.kinds.includes('commitment') ?? false
export const readsAsBinding = (read: ReadLabel | undefined): boolean => read?.kind === 'commitment'

export function scoreOf(policies: readonly (readonly Beside[])[]): Score {
  const all = policies.flat()
  const labelled = all.filter(({ gold }) => gold)
  const found = all.filter(({ gold, read }) => binds(gold) && readsAsBinding(read))
  const withPolarity = found.filter(({ gold }) => gold?.polarity.length)
  return {
    policies: policies.length,
    units: labelled.length,
    commitments: all.filter(({ gold }) => binds(gold)).length,
    found: found.length,
    missed: all.filter(({ gold, read }) => binds(gold) && !readsAsBinding(read)).length,
    falsely: all.filter(({ gold, read }) => !binds(gold) && readsAsBinding(read)).length,
    kinds: shareOf(labelled, ({ gold, read }) => !!read && !!gold?.kinds.includes(read.kind)),
    polarities: shareOf(withPolarity, hasRightPolarity),
    topics: shareOf(found, hasRightTopic),
  }
}

export function hasRightPolarity({ gold, read }: Beside): boolean {
  return !!read?.polarity && !!gold?.polarity.includes(read.polarity)
}

export function hasRightTopic({ gold, read }: Beside): boolean {
  const [first] = read?.topics ?? []
  return first !== undefined && !!gold?.topics.includes(first)
}

function shareOf(all: readonly Beside[], isRight: (one: Beside) => boolean): Share {
  return { right: all.filter(isRight).length, of: all.length }
}

/** 1 where there was nothing to get wrong. */
export const ratio = ({ right, of }: Share): number => (of === 0 ? 1 : right / of)
export const precision = ({ found, falsely }: Score): number => ratio({ right: found, of: found + falsely })
export const recall = ({ found, missed }: Score): number => ratio({ right: found, of: found + missed })
export function f1(score: Score): number {
  const [exact, whole] = [precision(score), recall(score)]
  return exact + whole === 0 ? 0 : (2 * exact * whole) / (exact + whole)
}

export interface Confusion {
  readonly labelled: Topic
  readonly read: Topic
  readonly times: number
}

/** Which topic was taken for which, most often first. */
export function confusionsIn(all: readonly Beside[]): Confusion[] {
  const counts = new Map<string, Confusion>()
  for (const one of all) {
    const [labelled, read] = [one.gold?.topics[0], one.read?.topics[0]]
    if (!binds(one.gold) || !readsAsBinding(one.read) || hasRightTopic(one) || !labelled || !read) continue
    const key = `${labelled} ${read}`
    counts.set(key, { labelled, read, times: (counts.get(key)?.times ?? 0) + 1 })
  }
  return [...counts.values()].sort(
    (one, other) => other.times - one.times || one.labelled.localeCompare(other.labelled),
  )
}
