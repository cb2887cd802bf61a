/** Lays what was read beside what a person labelled: in order, each with at most one other, by the words they have in common. */

export interface Pair {
  /** Places in the two lists; one is missing where a unit was not read, or a statement was nobody's unit. */
  readonly gold: number | undefined
  readonly read: number | undefined
}

/** With less in common than half of their words, two texts are not the same statement. */
const leastInCommon = 0.5

/** Of all ways that keep the order, the one with the most words in common altogether. */
export function pairInOrder(gold: readonly string[], read: readonly string[]): Pair[] {
  const [ours, theirs] = [gold.map(wordCounts), read.map(wordCounts)]
  const width = read.length + 1
  const best = new Float64Array((gold.length + 1) * width)
  const common = new Float64Array((gold.length + 1) * width)
  for (let at = gold.length - 1; at >= 0; at -= 1)
    for (let beside = read.length - 1; beside >= 0; beside -= 1) {
      const here = at * width + beside
      const share = shareInCommon(ours[at], theirs[beside])
      common[here] = share >= leastInCommon ? share : Number.NEGATIVE_INFINITY
      const paired = (common[here] ?? 0) + (best[here + width + 1] ?? 0)
      best[here] = Math.max(paired, best[here + width] ?? 0, best[here + 1] ?? 0)
    }
  return walked(gold.length, read.length, (at, beside) => {
    const here = at * width + beside
    if (best[here] === (common[here] ?? 0) + (best[here + width + 1] ?? 0)) return 'both'
    return best[here] === best[here + width] ? 'gold' : 'read'
  })
}

function walked(golds: number, reads: number, step: (at: number, beside: number) => 'both' | 'gold' | 'read'): Pair[] {
  const pairs: Pair[] = []
  let [at, beside] = [0, 0]
  while (at < golds && beside < reads) {
    const next = step(at, beside)
    pairs.push({ gold: next === 'read' ? undefined : at, read: next === 'gold' ? undefined : beside })
    if (next !== 'read') at += 1
    if (next !== 'gold') beside += 1
  }
  for (; at < golds; at += 1) pairs.push({ gold: at, read: undefined })
  for (; beside < reads; beside += 1) pairs.push({ gold: undefined, read: beside })
  return pairs
}

type Counts = ReadonlyMap<string, number>

function wordCounts(text: string): Counts {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Twice what they share, by what they hold together: 1 where they are the same. */
function shareInCommon(one: Counts = new Map(), other: Counts = new Map()): number {
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  const size = (counts: Counts) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const whole = size(one) + size(other)
  return whole === 0 ? 0 : (2 * shared) / whole
}
