/** Which form of which verb a word can be. */
import { baseVerbs, doublingVerbs, irregularForms, nounVerbs } from './kinds.verbs.lexicon.ts'

const bases = new Set(baseVerbs)
const nouns = new Set(nounVerbs)
const doubling = new Set(doublingVerbs)
const thirds = new Map<string, string>()
const clearPasts = new Set<string>()
const pasts = new Set<string>()
const participles = new Set<string>()
const gerunds = new Set<string>()

for (const base of new Set([...baseVerbs, ...Object.keys(irregularForms)])) {
  const [third, past, participle] = irregularForms[base] ?? []
  thirds.set(third ?? regularThird(base), base)
  if (past !== undefined && past !== participle && past !== base) clearPasts.add(past)
  pasts.add(past ?? regularPast(base))
  participles.add(participle ?? regularPast(base))
  gerunds.add(regularGerund(base))
}

function regularThird(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`
  return doubling.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`
}

function regularGerund(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (base.endsWith('e') && !/(?:ee|be)$/u.test(base)) return `${base.slice(0, -1)}ing`
  return doubling.has(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`
}

export const isPlainVerb = (word: string): boolean =>
  bases.has(word) || word === 'be' || word === 'have' || word === 'do' || word === 'go'
export const isAlsoNoun = (word: string): boolean => nouns.has(word)
export const isThird = (word: string): boolean => thirds.has(word)
/** “chats” → “chat”; empty where it is no such form. */
export const thirdAsPlain = (word: string): string => thirds.get(word) ?? ''
/** “began”, “wrote”: never a participle, so always a verb of its own. */
export const isClearPast = (word: string): boolean => clearPasts.has(word) && word !== 'bore'
export const isPast = (word: string): boolean => pasts.has(word)
export const isGerund = (word: string): boolean => gerunds.has(word) || /^\p{L}{3,}ing$/u.test(word)

/** Also words like “risk-assessed” or “pre-booked”, whose last part tells. */
export function isParticiple(word: string): boolean {
  if (participles.has(word)) return true
  return /ed$/u.test(word) && !/eed$/u.test(word) && word.length > 4
}
