/** Weighs the clues of the topics against what was found in a statement and around it. */

import type { Topic } from '../reader.words.ts'
import type { Found, Named } from './topics.phrases.rules.ts'

/** A text that speaks for the statement, itself or what stands above it, and how much it counts. */
export interface Field {
  readonly named: Named
  readonly weight: number
  /** Whom it names counts more than what it names: a lead “Staff must not:” says who acts. */
  readonly peopleWeight: number
}

interface Clue {
  readonly topic: Topic
  readonly weight: number
  /** Each part one meaning, or two of which the first stands shortly before the second. */
  readonly parts: readonly (readonly [string] | readonly [string, string])[]
  readonly without: readonly string[]
}

/** How far the second of two may stand behind the first, in words. */
const near = 5
const persons = new Set(['adult', 'young', 'parent', 'lead', 'board'])

export type ClueTable = Readonly<Partial<Record<Topic, readonly (readonly [number, string])[]>>>

/** By the meaning that the fewest clues share, so that most clues are never looked at. */
export function cluesOf(tables: readonly ClueTable[]): ReadonlyMap<string, readonly Clue[]> {
  const clues = tables.flatMap((table) =>
    Object.entries(table).flatMap(([topic, written]) =>
      written.map(([weight, words]) => clueOf(topic as Topic, weight, words)),
    ),
  )
  const counts = new Map<string, number>()
  for (const meaning of clues.flatMap(meaningsOf)) counts.set(meaning, (counts.get(meaning) ?? 0) + 1)
  const byRarest = new Map<string, Clue[]>()
  for (const clue of clues) {
    const [rarest] = meaningsOf(clue).toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    if (rarest !== undefined) byRarest.set(rarest, [...(byRarest.get(rarest) ?? []), clue])
  }
  return byRarest
}

const meaningsOf = (clue: Clue): readonly string[] => clue.parts.flat()

function clueOf(topic: Topic, weight: number, words: string): Clue {
  const all = words.split(' ')
  const parts = all
    .filter((word) => !word.startsWith('!'))
    .map((word): readonly [string] | readonly [string, string] => {
      const [first = '', second] = word.split('>')
      return second === undefined ? [first] : [first, second]
    })
  return { topic, weight, parts, without: all.filter((word) => word.startsWith('!')).map((word) => word.slice(1)) }
}

/** What one clue adds to its topic, and the words that did. */
export interface Spoken {
  readonly topic: Topic
  readonly weight: number
  readonly words: readonly string[]
}

interface Heard {
  readonly weight: number
  readonly words: readonly string[]
  /** The statement itself says it, not only what stands above. */
  readonly inside: boolean
}

const saidIn = (named: Named, found: Found): string =>
  named.tokens
    .slice(found.start, found.end)
    .map((token) => token.said)
    .join(' ')

function hear(fields: readonly Field[], [first, second]: Clue['parts'][number], agent: string): Heard | undefined {
  if (first === agent) return { weight: 1, words: [], inside: true }
  let best: Heard | undefined
  for (const [at, { named, weight, peopleWeight }] of fields.entries()) {
    const counts = second === undefined && persons.has(first) ? peopleWeight : weight
    if (best && best.weight >= counts) continue
    const words = second === undefined ? single(named, first) : pair(named, first, second)
    if (words) best = { weight: counts, words, inside: at === 0 }
  }
  return best
}

function single(named: Named, meaning: string): readonly string[] | undefined {
  const [found] = named.found.get(meaning) ?? []
  return found && [saidIn(named, found)]
}

function pair(named: Named, first: string, second: string): readonly string[] | undefined {
  const later = named.found.get(second)
  if (!later) return undefined
  for (const one of named.found.get(first) ?? []) {
    const other = later.find(({ start }) => start > one.start && start - one.end <= near)
    if (other) return [saidIn(named, one), saidIn(named, other)]
  }
  return undefined
}

/** `agent`: who acts, as `by-adult`, `by-young`, `by-parent`, `by-self`, or nothing. The first field is the statement itself. */
export function hearClues(
  clues: ReadonlyMap<string, readonly Clue[]>,
  fields: readonly Field[],
  agent: string,
): readonly Spoken[] {
  const meanings = new Set(fields.flatMap(({ named }) => [...named.found.keys()]))
  meanings.add(agent)
  const spoken: Spoken[] = []
  for (const meaning of meanings) {
    for (const clue of clues.get(meaning) ?? []) {
      if (clue.without.some((word) => fields[0]?.named.found.has(word))) continue
      const heard = hearAll(fields, clue, agent)
      if (heard) spoken.push({ topic: clue.topic, weight: clue.weight * heard.weight, words: heard.words })
    }
  }
  return spoken
}

function hearAll(fields: readonly Field[], clue: Clue, agent: string): Heard | undefined {
  let weight = 1
  const words: string[] = []
  let inside = false
  for (const part of clue.parts) {
    const heard = hear(fields, part, agent)
    if (!heard) return undefined
    weight = Math.min(weight, heard.weight)
    words.push(...heard.words)
    inside ||= heard.inside
    if (clue.weight < 0 && !heard.inside) return undefined
  }
  return inside ? { weight, words, inside } : undefined
}
