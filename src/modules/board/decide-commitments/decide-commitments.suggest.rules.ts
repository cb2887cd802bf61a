/** Suggests which promises could show a commitment, with the reason in words; nothing is joined until a person decides. */
import { clausesOf, coveredBy } from '../board.clauses.rules.ts'

/** A promise, as far as it says what it may serve. */
export interface MayServe {
  readonly name: string
  readonly says: string
  readonly serves?: { readonly topics: readonly string[]; readonly words: readonly RegExp[] }
}

export interface Suggestion {
  readonly promise: string
  readonly says: string
  /** "it speaks of “online safety coordinator”". */
  readonly because: string
  /** The pieces of the commitment that it would cover. */
  readonly covers: readonly string[]
}

export interface Offer {
  /** At most four, the likeliest first. */
  readonly suggestions: readonly Suggestion[]
  /** Everything else that a person may choose. */
  readonly others: readonly { readonly promise: string; readonly says: string }[]
}

export const mostSuggestions = 4

/** Suggested is a promise that is about one of the commitment's topics and whose words are found in it. */
export function offerFor(
  commitment: { text: string; topics: readonly string[] },
  promises: readonly MayServe[],
): Offer {
  const choosable = promises.filter(({ serves }) => serves !== undefined)
  const ranked = choosable.flatMap((one) => suggestionOf(commitment, one) ?? []).toSorted(byLikelihood)
  const suggestions = ranked.slice(0, mostSuggestions).map(({ suggestion }) => suggestion)
  const suggested = new Set(suggestions.map(({ promise }) => promise))
  const others = choosable.filter(({ name }) => !suggested.has(name)).map(({ name, says }) => ({ promise: name, says }))
  return { suggestions, others }
}

interface Ranked {
  readonly suggestion: Suggestion
  /** How many characters it covers. */
  readonly reach: number
  /** Where its topic stands among those of the commitment. */
  readonly place: number
}

function suggestionOf(
  { text, topics }: { text: string; topics: readonly string[] },
  one: MayServe,
): Ranked | undefined {
  const place = topics.findIndex((topic) => one.serves?.topics.includes(topic))
  const spoken = wordsFound(text, one.serves?.words ?? [])
  if (place < 0 || spoken.length === 0) return undefined
  const found = coveredBy(text, one.serves?.words ?? [])
  const covers = found.length > 0 ? found : clausesTouched(text, spoken)
  const because = `it speaks of ${spoken.slice(0, 2).map(quoted).join(' and ')}`
  const reach = covers.reduce((sum, clause) => sum + clause.length, 0)
  return { suggestion: { promise: one.name, says: one.says, because, covers }, reach, place }
}

function byLikelihood(one: Ranked, other: Ranked): number {
  return (
    other.reach - one.reach || one.place - other.place || one.suggestion.promise.localeCompare(other.suggestion.promise)
  )
}

/** As they stand in the text, each once. */
function wordsFound(text: string, words: readonly RegExp[]): string[] {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const found = words.flatMap((word) => new RegExp(word.source, word.flags.replace(/[gy]/g, '')).exec(line)?.[0] ?? [])
  return [...new Set(found.map((one) => one.trim()).filter((one) => one !== ''))]
}

/** Words that reach over a border between two pieces touch both. */
function clausesTouched(text: string, spoken: readonly string[]): string[] {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const spans = spoken.map((one) => [line.indexOf(one), line.indexOf(one) + one.length] as const)
  let from = 0
  return clausesOf(text).filter((clause) => {
    const start = line.indexOf(clause, from)
    from = start + clause.length
    return spans.some(([first, end]) => first < from && end > start)
  })
}

const mostQuoted = 60
const quoted = (words: string) => `“${words.length > mostQuoted ? `${words.slice(0, mostQuoted).trimEnd()}…` : words}”`
