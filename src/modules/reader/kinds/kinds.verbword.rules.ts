/** Whether a word, where it stands, is the finite verb of some clause. */
import { isKnownNoun, isPerson } from './kinds.nouns.rules.ts'
import {
  isAdverb,
  isBe,
  isDeterminer,
  isDo,
  isHave,
  isModal,
  isPreposition,
  isPronoun,
  isRelative,
  isSubordinator,
} from './kinds.small.rules.ts'
import { headOf, isPlural } from './kinds.subject.rules.ts'
import { isAlsoNoun, isClearPast, isPast, isPlainVerb, isThird, thirdAsPlain } from './kinds.verbs.rules.ts'

export function isFiniteWord(words: readonly string[], at: number, from: number, pending: boolean): boolean {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  if (before === 'to' || isModal(before)) return false
  if (word === 'may' && isMonth(before, words[at + 1] ?? '')) return false
  if (isModal(word)) return !(word === 'will' && /^(?:the|a|free|his|her|own)$/u.test(before))
  if (isBe(word)) return true
  if (isHave(word) || isDo(word)) return at > from || pending
  if (at === from && !pending) return false
  const isVerb = isThird(word)
    ? isThirdVerb(words, at)
    : isPlainVerb(word)
      ? isBaseVerb(words, at, from)
      : isPastVerb(words, at)
  return isVerb && !hasAuxiliaryAhead(words, at)
}

function isMonth(before: string, next: string): boolean {
  if (/^\d/u.test(before)) return next === '' || /^(?:\d{4}|[.,;)])$/u.test(next)
  return /^\d{4}$/u.test(next) || isPreposition(before) || /^(?:each|every|last|next|early|late|mid)$/u.test(before)
}

/** “Result pages are”, “Safeguarding records must”: with a sure verb so close, the doubtful word before it is a noun. */
function hasAuxiliaryAhead(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (isPronoun(words[at - 1] ?? '') || !(isAlsoNoun(word) || isAlsoNoun(thirdAsPlain(word)))) return false
  for (let ahead = at + 1; ahead < words.length && ahead < at + 9; ahead += 1) {
    const next = words[ahead] ?? ''
    if (
      /^[,;:.()]$/u.test(next) ||
      isRelative(next) ||
      isSubordinator(next) ||
      next === 'and' ||
      next === 'or' ||
      next === 'but'
    )
      return false
    if (next === 'to' || isDeterminer(next)) return false
    if (isModal(next) || isBe(next)) return true
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
  if (subject === 'that' && isKnownNoun(words[at] ?? '')) return false
  if ((isDeterminer(subject) && !isPronoun(subject)) || isPreposition(subject)) return false
  if (!isAlsoNoun(thirdAsPlain(words[at] ?? ''))) return subject !== 'and' && subject !== 'or' && subject !== ','
  if (isPronoun(subject) || isRelative(subject) || subject === 'us' || subject === 'them') return true
  const next = words[at + 1] ?? ''
  if (subject === 'and' || subject === 'or' || subject === ',') return false
  if (/^(?:with|into|through|over)$/u.test(next) && isKnownNoun(subject) && !subject.endsWith('s')) return true
  return (
    (isPerson(subject) && !subject.endsWith('s')) ||
    (isDeterminer(next) && !subject.endsWith('s')) ||
    (next === 'to' && isPerson(subject))
  )
}

function isBaseVerb(words: readonly string[], at: number, from: number): boolean {
  const word = words[at] ?? ''
  const subject = subjectBefore(words, at)
  const next = words[at + 1] ?? ''
  if ((isDeterminer(subject) && !isPronoun(subject)) || isPreposition(subject)) return false
  if (isPronoun(subject) || isRelative(subject)) return true
  if (/^(?:and|or|,|not|them|us|me|him|her)$/u.test(subject)) return false
  const plural = isPlural(subject) || isPlural(headOf(words.slice(from, at))) || words.slice(from, at).includes('and')
  if (!plural) return false
  if (!isAlsoNoun(word)) return true
  return (
    isDeterminer(next) ||
    isPreposition(next) ||
    (isKnownNoun(subject) && isPlural(subject) && !/^(?:of|code)$/u.test(next) && isPlural(next))
  )
}

function isPastVerb(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const subject = subjectBefore(words, at)
  if (/^(?:i|we|you|he|she|it|they|who|which)$/u.test(subject)) return isPast(word)
  return isClearPast(word)
}
