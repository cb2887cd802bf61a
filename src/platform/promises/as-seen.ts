/** Tells what one viewer could know of a promise from moment to moment: without what was hidden from them, and without a trace of its hiding. */
import { isDeepStrictEqual } from 'node:util'
import type { Evidence } from './evidence.ts'
import { nobody, theVeil } from './promise-tables.ts'

export type Shown = Omit<Evidence, 'validUntil'>

/** A row of history. */
export interface Entry {
  promise: string
  subject: string
  viewer: string
  number: number
  from: Date
  ended: boolean
  evidence: Shown
}

/** From a moment on, this is what the viewer was told. `ended`: there was no such thing any more. */
export interface SeenEntry {
  promise: string
  subject: string
  from: Date
  ended: boolean
  evidence: Shown
}

/**
 * `entries` are those of everybody and of the viewer apart, whole: without those before a moment nobody could tell
 * whether a veil hung then. What reads the same to the viewer is no change, so hiding something leaves no mark in time.
 */
export function asSeen(entries: readonly Entry[], show: (entry: Entry) => Shown): SeenEntry[] {
  const byPromise = Map.groupBy(entries, ({ promise }) => promise)
  return [...byPromise.values()].flatMap((ofOne) => seenOfOne(ofOne, show))
}

interface Sides {
  everybody: Map<string, Entry>
  apart: Map<string, Entry>
}

function seenOfOne(entries: readonly Entry[], show: (entry: Entry) => Shown): SeenEntry[] {
  const sides: Sides = { everybody: new Map(), apart: new Map() }
  const told = new Map<string, SeenEntry>()
  const seen: SeenEntry[] = []
  for (const together of inOrder(entries)) {
    const wasVeiled = isVeiled(sides)
    for (const one of together) (one.viewer === nobody ? sides.everybody : sides.apart).set(one.subject, one)
    const side = isVeiled(sides) ? sides.apart : sides.everybody
    const subjects =
      wasVeiled === isVeiled(sides) ? together.map(({ subject }) => subject) : [...told.keys(), ...side.keys()]
    for (const subject of new Set(subjects)) {
      const entry = subject === theVeil ? undefined : side.get(subject)
      const change = changeOf(told.get(subject), entry && !entry.ended ? entry : undefined, together, show)
      if (!change) continue
      told.set(subject, change)
      seen.push(change)
    }
  }
  return seen
}

/** Where something is hidden at times, what changed at one moment counts as one change: nobody sees the moment's halves. */
function inOrder(entries: readonly Entry[]): Entry[][] {
  const sorted = entries.toSorted(
    (one, other) => one.from.getTime() - other.from.getTime() || one.number - other.number,
  )
  if (sorted.every(({ viewer }) => viewer === nobody)) return sorted.map((one) => [one])
  return [...Map.groupBy(sorted, ({ from }) => from.getTime()).values()]
}

function isVeiled({ apart }: Sides): boolean {
  const veil = apart.get(theVeil)
  return veil !== undefined && !veil.ended
}

function changeOf(
  before: SeenEntry | undefined,
  now: Entry | undefined,
  together: readonly Entry[],
  show: (entry: Entry) => Shown,
): SeenEntry | undefined {
  const from = together[0]?.from ?? new Date(0)
  if (!now) return before && !before.ended ? { ...before, from, ended: true } : undefined
  const evidence = show(now)
  if (before && !before.ended && isDeepStrictEqual(before.evidence, evidence)) return undefined
  return { promise: now.promise, subject: now.subject, from, ended: false, evidence }
}
