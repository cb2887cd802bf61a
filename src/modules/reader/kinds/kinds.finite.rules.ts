/** Finds the finite verb of the main clause of a row of English words, past the clauses inside its subject. */
import {
  adverbWords,
  determinerWords,
  maybeSubordinators,
  modalWords,
  prepositionWords,
  pronounWords,
  subordinators,
} from './kinds.english.lexicon.ts'
import { isKnownNoun, isPerson } from './kinds.nouns.rules.ts'
import { isAlsoNoun, isBase, isClearPast, isGerund, isPast, isThird, thirdAsBase } from './kinds.verbs.rules.ts'

const modals = new Set(modalWords)
const pronouns = new Set(pronounWords)
const determiners = new Set(determinerWords)
const inner = new Set(subordinators)
const maybeInner = new Set(maybeSubordinators)
const adverbs = new Set(adverbWords)
const prepositions = new Set(prepositionWords)
const subjectRelatives = new Set(['who', 'which', 'that'])
const relatives = new Set(['who', 'whom', 'which', 'whose', 'that'])
const be = new Set(['is', 'are', 'am', 'was', 'were'])
const haveOrDo = new Set(['has', 'have', 'had', 'do', 'does', 'did'])

export const isModal = (word: string): boolean => modals.has(word)
export const isBe = (word: string): boolean => be.has(word)
export const isAdverb = (word: string): boolean => adverbs.has(word) || /\p{L}{3}ly$/u.test(word)

/** The index of the first finite word of the main clause; undefined where it has none. */
export function finiteAt(words: readonly string[], from: number): number | undefined {
  let pending = opensAtStart(words[from] ?? '')
  let last = -1
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === ';' && at > from + 1) return undefined
    if (opensInner(words, at, from)) {
      pending = true
      const verb = verbOfRelative(words, at)
      if (verb !== undefined) {
        pending = false
        at = pastLinked(words, verb)
        last = at
      }
      continue
    }
    if (at - 1 === last && !modals.has(word) && !be.has(word)) continue
    if (!isFiniteWord(words, at, from, pending)) continue
    if (!pending) return at
    pending = false
    at = pastLinked(words, at)
    last = at
  }
  return undefined
}

/** “Whoever sees it tells the lead”: the subject is a clause. */
function opensAtStart(word: string): boolean {
  return word === 'whoever' || word === 'whatever' || word === 'what'
}

/** The word after “who”, whatever it is, is the verb of “who”, unless a subject comes between. */
function verbOfRelative(words: readonly string[], at: number): number | undefined {
  if (!subjectRelatives.has(words[at] ?? '')) return undefined
  let next = at + 1
  while (isAdverb(words[next] ?? '')) next += 1
  const word = words[next] ?? ''
  if (word === '' || determiners.has(word) || pronouns.has(word) || prepositions.has(word)) return undefined
  if (modals.has(word) || be.has(word) || haveOrDo.has(word)) return next
  return words[at] === 'who' || ((isBase(word) || isThird(word) || isPast(word)) && !isKnownNoun(word))
    ? next
    : undefined
}

/** “who post or share”: the second verb belongs to the same inner clause. */
function pastLinked(words: readonly string[], at: number): number {
  let end = at
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const [link, next] = [words[end + 1], words[end + 2] ?? '']
    if (link !== 'or' && link !== 'and' && link !== ',') return end
    if (!isBase(next) && !isThird(next)) return end
    end += 2
  }
  return end
}

function opensInner(words: readonly string[], at: number, from: number): boolean {
  const word = words[at] ?? ''
  const [before, next] = [words[at - 1] ?? '', words[at + 1] ?? '']
  if (word === 'that') return at > from && !prepositions.has(before)
  if (relatives.has(word)) return at > from
  if (inner.has(word)) return !hasNoClause(next)
  if (!maybeInner.has(word)) return false
  if (/^(?:this|that|these|those)$/u.test(next)) return false
  return pronouns.has(next) || (/^(?:before|after|once|until)$/u.test(word) && hasTwoVerbsAhead(words, at + 1))
}

/** “how to behave”, “where possible”, “when using”: no clause of its own follows. */
function hasNoClause(next: string): boolean {
  return (
    /^(?:to|possible|necessary|appropriate|applicable|needed|required|requested|relevant|practicable|not|in|on|at|under|so|asked|available)$/u.test(
      next,
    ) || isGerund(next)
  )
}

/** “after counselling ends a counsellor is not to connect”: one verb for the inner clause and one for the main. */
function hasTwoVerbsAhead(words: readonly string[], from: number): boolean {
  let found = 0
  for (let at = from; at < words.length && at < from + 14; at += 1) {
    if (/^[,;:.]$/u.test(words[at] ?? '')) return false
    if (at > from && isFiniteWord(words, at, from, false)) found += 1
    if (found === 2) return true
  }
  return false
}

function isFiniteWord(words: readonly string[], at: number, from: number, pending: boolean): boolean {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  if (before === 'to' || modals.has(before)) return false
  if (modals.has(word))
    return (
      !(word === 'will' && /^(?:the|a|free|his|her|own)$/u.test(before)) &&
      !(word === 'may' && prepositions.has(before))
    )
  if (be.has(word)) return true
  if (haveOrDo.has(word)) return at > from || pending
  if (at === from && !pending) return false
  const isVerb = isThird(word)
    ? isThirdVerb(words, at)
    : isBase(word)
      ? isBaseVerb(words, at, from)
      : isPastVerb(words, at)
  return isVerb && !hasAuxiliaryAhead(words, at)
}

/** “Result pages are”, “Safeguarding records must”: with a sure verb so close, the doubtful word before it is a noun. */
function hasAuxiliaryAhead(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (pronouns.has(words[at - 1] ?? '') || !(isAlsoNoun(word) || isAlsoNoun(thirdAsBase(word)))) return false
  for (let ahead = at + 1; ahead < words.length && ahead < at + 9; ahead += 1) {
    const next = words[ahead] ?? ''
    if (
      /^[,;:.()]$/u.test(next) ||
      relatives.has(next) ||
      inner.has(next) ||
      next === 'and' ||
      next === 'or' ||
      next === 'but'
    )
      return false
    if (next === 'to' || determiners.has(next)) return false
    if (modals.has(next) || be.has(next)) return true
  }
  return false
}

function subjectBefore(words: readonly string[], at: number): string {
  let back = at - 1
  while (back > 0 && isAdverb(words[back] ?? '') && back > at - 3) back -= 1
  return words[back] ?? ''
}

function isThirdVerb(words: readonly string[], at: number): boolean {
  const subject = subjectBefore(words, at)
  if ((determiners.has(subject) && !pronouns.has(subject)) || prepositions.has(subject)) return false
  if (!isAlsoNoun(thirdAsBase(words[at] ?? ''))) return subject !== 'and' && subject !== 'or' && subject !== ','
  if (pronouns.has(subject) || relatives.has(subject) || subject === 'us' || subject === 'them') return true
  const next = words[at + 1] ?? ''
  if (subject === 'and' || subject === 'or' || subject === ',') return false
  if (/^(?:with|into|through|over)$/u.test(next) && isKnownNoun(subject) && !subject.endsWith('s')) return true
  return (
    (isPerson(subject) && !subject.endsWith('s')) ||
    (determiners.has(next) && !subject.endsWith('s')) ||
    (next === 'to' && isPerson(subject))
  )
}

function isBaseVerb(words: readonly string[], at: number, from: number): boolean {
  const word = words[at] ?? ''
  const subject = subjectBefore(words, at)
  const next = words[at + 1] ?? ''
  if ((determiners.has(subject) && !pronouns.has(subject)) || prepositions.has(subject)) return false
  if (pronouns.has(subject) || relatives.has(subject)) return true
  if (/^(?:and|or|,|not|them|us|me|him|her)$/u.test(subject)) return false
  const plural = isPlural(subject) || isPlural(headOf(words.slice(from, at))) || words.slice(from, at).includes('and')
  if (!plural) return false
  if (!isAlsoNoun(word)) return true
  return (
    determiners.has(next) ||
    prepositions.has(next) ||
    (isKnownNoun(subject) && isPlural(subject) && !/^(?:of|code)$/u.test(next) && isPlural(next))
  )
}

function isPastVerb(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const subject = subjectBefore(words, at)
  if (/^(?:i|we|you|he|she|it|they|who|which)$/u.test(subject)) return isPast(word)
  return isClearPast(word)
}

function isPlural(word: string): boolean {
  return (
    /(?:^staff|^people|^children|^clergy|^media|^police|^youth|women|men|[^su]s)$/u.test(word) &&
    !prepositions.has(word)
  )
}

const headStop =
  /^(?:of|who|whom|which|that|whose|where|when|in|on|at|for|with|from|to|by|about|between|through|via|during|without|within|under|over|using|used|involving|involved|working|taken|given|made|shared|sent|posted|against|,|\(|–|—|"|:)$/u

/** The noun a subject is about: “recordings” of “the recordings of a call that were made”. */
export function headOf(subject: readonly string[]): string {
  if (subject[0] === 'whoever') return 'whoever'
  let end = subject.findIndex((word, at) => at > 0 && headStop.test(word))
  if (end < 0) end = subject.length
  for (let at = end - 1; at >= 0; at -= 1) {
    const word = subject[at] ?? ''
    if (word === 'or' || word === 'and' || word === '"' || isAdverb(word)) continue
    return word.replace(/'s?$/u, '')
  }
  return ''
}
