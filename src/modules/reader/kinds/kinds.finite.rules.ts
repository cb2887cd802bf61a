/** Finds the finite verb of the main clause of a row of English words, past the clauses inside its subject. */
import { maybeSubordinators } from './kinds.english.lexicon.ts'
import { isKnownNoun } from './kinds.nouns.rules.ts'
import {
  isAdverb,
  isBe,
  isDeterminer,
  isDo,
  isHave,
  isLink,
  isModal,
  isPreposition,
  isPronoun,
  isRelative,
  isSubordinator,
} from './kinds.small.rules.ts'
import { isPlural } from './kinds.subject.rules.ts'
import { isGerund, isPast, isPlainVerb, isThird } from './kinds.verbs.rules.ts'
import { isFiniteWord } from './kinds.verbword.rules.ts'

const maybeInner = new Set(maybeSubordinators)
const subjectRelatives = new Set(['who', 'which', 'that'])

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
    if (at - 1 === last && !isModal(word) && !isBe(word)) continue
    if (!isFiniteWord(words, at, from, pending)) continue
    if (!pending) return at
    pending = false
    at = pastLinked(words, at)
    last = at
  }
  return undefined
}

/** A whole sentence must have a verb: the first word that can be one, where nothing surer was found. */
export function likelyFiniteAt(words: readonly string[], from: number): number | undefined {
  for (let at = from + 1; at < words.length - 2; at += 1) {
    const [before = '', word = '', next = ''] = words.slice(at - 1, at + 2)
    if (isDeterminer(before) || isPreposition(before) || isLink(before) !== (before === ',') || next === 'of') continue
    if (isThird(word) && (before !== ',' || isDeterminer(next))) return at
    if (isPlainVerb(word) && isPlural(before) && before !== ',') return at
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
  if (word === '' || isDeterminer(word) || isPronoun(word) || isPreposition(word)) return undefined
  if (isModal(word) || isBe(word) || isHave(word) || isDo(word)) return next
  return words[at] === 'who' || ((isPlainVerb(word) || isThird(word) || isPast(word)) && !isKnownNoun(word))
    ? next
    : undefined
}

/** “who post or share”: the second verb belongs to the same inner clause. */
function pastLinked(words: readonly string[], at: number): number {
  let end = at
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const [link, next] = [words[end + 1], words[end + 2] ?? '']
    if (link !== 'or' && link !== 'and' && link !== ',') return end
    if (!isPlainVerb(next) && !isThird(next)) return end
    end += 2
  }
  return end
}

function opensInner(words: readonly string[], at: number, from: number): boolean {
  const word = words[at] ?? ''
  const [before, next] = [words[at - 1] ?? '', words[at + 1] ?? '']
  if (word === 'that') return at > from && !isPreposition(before)
  if (isRelative(word)) return at > from
  if (isSubordinator(word)) return !hasNoClause(next)
  if (!maybeInner.has(word)) return false
  if (/^(?:this|that|these|those)$/u.test(next)) return false
  return isPronoun(next) || (/^(?:before|after|once|until)$/u.test(word) && hasTwoVerbsAhead(words, at + 1))
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
