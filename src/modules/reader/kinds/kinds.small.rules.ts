/** The small words of English: which of them a word is. */
import {
  adverbWords,
  determinerWords,
  modalWords,
  openingWords,
  prepositionWords,
  pronounWords,
  subordinators,
} from './kinds.english.lexicon.ts'

const modals = new Set(modalWords)
const pronouns = new Set(pronounWords)
const determiners = new Set(determinerWords)
const inner = new Set(subordinators)
const adverbs = new Set(adverbWords)
const prepositions = new Set(prepositionWords)
const openers = new Set(openingWords)
const noAdverb =
  /^(?:family|reply|apply|supply|assembly|july|bully|cyberbully|multiply|comply|rely|ally|early|elderly|daily|friendly)$/u

export const isModal = (word: string): boolean => modals.has(word)
export const isBe = (word: string): boolean => /^(?:is|are|am|was|were)$/u.test(word)
export const isHave = (word: string): boolean => word === 'has' || word === 'have' || word === 'had'
export const isDo = (word: string): boolean => word === 'do' || word === 'does' || word === 'did'
export const isPronoun = (word: string): boolean => pronouns.has(word)
export const isDeterminer = (word: string): boolean => determiners.has(word)
export const isPreposition = (word: string): boolean => prepositions.has(word)
/** “who”, “which”: they join a clause to the noun before them. */
export const isRelative = (word: string): boolean => /^(?:who|whom|which|whose|that)$/u.test(word)
export const isSubordinator = (word: string): boolean => inner.has(word)
/** “If”, “In”, “During”: a sentence that begins with one may bring its main clause only after a comma. */
export const isOpening = (word: string): boolean => openers.has(word)
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (/\p{L}{3}ly$/u.test(word) && !noAdverb.test(word))

export const isLink = (word: string): boolean => word === 'and' || word === 'or' || word === ','
