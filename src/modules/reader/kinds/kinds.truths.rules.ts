/** Signs that a statement tells what is so in general, and of whom it speaks. */
import type { Clause } from './kinds.clause.rules.ts'
import { isPerson } from './kinds.nouns.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

const general =
  / (?:often|sometimes|increasingly|nowadays|these days|many (?:children|young|people|of)|most (?:children|young|people|of)|some (?:children|young|people)|more and more|per cent|percent|%|one in|two in|three in|four in|in five|in ten|research|surveys?|studies|statistics|evidence (?:shows|suggests)|according to|it is said|known as|in today's|for example|worldwide|in the world|part of (?:life|growing)|everyday life|daily lives?|over the (?:last|past)) /u

/** The words that make it a general truth: “often”, “one in five”, “research”. */
export function generalTruth(tokens: Tokens): string | undefined {
  return general.exec(tokens.flat)?.[0].trim()
}

/** A person or a body of people does it, and not only “we” or “they”. */
export function hasPeople(clause: Clause): boolean {
  if (isPerson(clause.head)) return true
  return clause.subject.some((word, at) => at < 4 && isPerson(word) && !/^(?:we|i|you|it|they|who|she|he)$/u.test(word))
}

/** “No coach posts …”, “Coaches never post …”. */
export function neverVerb(clause: Clause): string | undefined {
  const subject = ` ${clause.subject.join(' ')}`
  if (subject.endsWith(' never')) return 'never'
  return /^ (?:no|nobody|no-one|none|neither)\b(?! (?:more|fewer|less|later|longer) )/u.exec(subject)?.[0].trim()
}
