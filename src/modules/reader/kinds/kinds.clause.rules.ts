/** The main clause of an English statement: what is said before it, its subject, its verb, and whether it commands, binds, allows or tells. */
import { finiteAt, likelyFiniteAt } from './kinds.finite.rules.ts'
import { isAbstract, isKept, isKnownNoun, isPerson } from './kinds.nouns.rules.ts'
import { isBe, isDeterminer, isHave, isModal, isOpening, isPreposition, isPronoun } from './kinds.small.rules.ts'
import { headOf } from './kinds.subject.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { isAlsoNoun, isGerund, isPlainVerb } from './kinds.verbs.rules.ts'

export interface Clause {
  /** Where the main clause begins, after “If a child is upset,” and the like. */
  readonly from: number
  readonly form: 'command' | 'modal' | 'be' | 'have' | 'verb' | 'to' | 'gerund' | 'none'
  /** The finite word: `must`, `are`, `keeps`; of a command its verb. */
  readonly at: number
  readonly subject: readonly string[]
  /** The noun the subject is about. */
  readonly head: string
}

const lightCommand = new Set([
  'please',
  'always',
  'also',
  'then',
  'instead',
  'just',
  'only',
  'first',
  'finally',
  'remember',
  'kindly',
  'do',
  'never',
  'not',
  'ever',
  'simply',
])

export function clauseOf({ words }: Tokens): Clause {
  const from = mainFrom(words)
  const command = commandAt(words, from)
  const finite =
    finiteAt(words, from) ?? (command === undefined && isSentence(words) ? likelyFiniteAt(words, from) : undefined)
  if (command !== undefined && (finite === undefined || !isDoubtful(words, command))) {
    return { from, form: 'command', at: command, subject: [], head: '' }
  }
  if (finite === undefined) return withoutVerb(words, from)
  const word = words[finite] ?? ''
  const subject = words.slice(from, finite)
  const form = isModal(word) ? 'modal' : isBe(word) ? 'be' : isHave(word) ? 'have' : 'verb'
  return { from, form, at: finite, subject, head: headOf(subject) }
}

function isSentence(words: readonly string[]): boolean {
  return words.length >= 4 && /^[.!]$/u.test(words.at(-1) ?? '')
}

function withoutVerb(words: readonly string[], from: number): Clause {
  const start = words[from] === 'not' || words[from] === 'never' ? from + 1 : from
  const first = words[start] ?? ''
  if (isGerund(first) && !isKept(first) && !isAbstract(first))
    return { from, form: 'gerund', at: start, subject: [], head: '' }
  const to = words.findIndex(
    (word, at) => at > from && word === 'to' && isPlainVerb(words[at + 1] ?? '') && !isPlainVerb(words[at - 1] ?? ''),
  )
  if (to > from && !isPreposition(words.findLast((word) => /\p{L}/u.test(word)) ?? '')) {
    const subject = words.slice(from, to)
    const head = headOf(subject)
    if (isPerson(head) || (isKept(head) && words[to + 1] === 'be')) return { from, form: 'to', at: to, subject, head }
  }
  const order = orderAfterOpening(words, from)
  if (order !== undefined) return { from: order, form: 'command', at: order, subject: [], head: '' }
  return { from, form: 'none', at: from, subject: words.slice(from), head: headOf(words.slice(from)) }
}

/** “In an emergency call 999”: no comma tells where the opening ends. */
function orderAfterOpening(words: readonly string[], from: number): number | undefined {
  if (!isOpening(words[from] ?? '')) return undefined
  for (let at = from + 2; at < words.length - 1 && at < from + 9; at += 1) {
    const [before = '', word = '', next = ''] = words.slice(at - 1, at + 2)
    if (!isPlainVerb(word) || isDeterminer(before) || isOpening(before)) continue
    if (isDeterminer(next) || isPronoun(next) || /^(?:\d+|us|me|them)$/u.test(next)) return at
  }
  return undefined
}

/** After the words that only say when, where or under what label: “In an emergency,”, “Passwords:”. */
function mainFrom(words: readonly string[]): number {
  let from = afterLabel(words)
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const word = words[from] ?? ''
    if (word === '"' || word === '(' || word === '–' || word === '—') from += 1
    else if (isOpening(word)) {
      const comma = openingComma(words, from)
      if (comma === undefined) return from
      from = comma + 1
    } else return from
  }
  return from
}

function afterLabel(words: readonly string[]): number {
  const colon = words.indexOf(':')
  if (colon <= 0 || colon > 5 || words.length - colon <= 3) return 0
  const label = words.slice(0, colon)
  return label.some((word) => isModal(word) || isBe(word)) ||
    (isPlainVerb(words[0] ?? '') && !isAlsoNoun(words[0] ?? ''))
    ? 0
    : colon + 1
}

function openingComma(words: readonly string[], from: number): number | undefined {
  for (let at = from + 1; at < words.length - 1 && at < from + 40; at += 1) {
    if (words[at] === ';') return undefined
    if (words[at] !== ',' && words[at] !== '–' && words[at] !== '—' && words[at] !== ':') continue
    if (startsClause(words, at + 1, words[at + 1] ?? '')) return at
  }
  return undefined
}

function startsClause(words: readonly string[], at: number, next: string): boolean {
  if (isPronoun(next) || next === 'there') return true
  if (commandAt(words, at) !== undefined && !isDoubtful(words, at)) return true
  if (!isDeterminer(next) && !isKnownNoun(next) && !isOpening(next)) return false
  return finiteAt(words, at) !== undefined
}

/** The verb of “Keep …”, “Please do not share …”, “Never post …”; undefined where nobody is told to do anything. */
function commandAt(words: readonly string[], from: number): number | undefined {
  let at = from
  while (lightCommand.has(words[at] ?? '') && at < from + 4) at += 1
  const word = words[at] ?? ''
  const before = at > from ? words[at - 1] : undefined
  if ((before === 'not' || before === 'never') && (isPlainVerb(word) || word === '' || word === ':')) {
    return isPlainVerb(word) || words[at - 2] === 'do' || before === 'never' || at - 1 > from ? at : undefined
  }
  if (word === 'let') return at
  if (!isPlainVerb(word) || before === 'not') return undefined
  if (before !== undefined && before !== 'only') return at
  if (!isAlsoNoun(word)) return startsName(words, at) ? undefined : at
  return takesObject(words, at) ? at : undefined
}

/** “Share settings must …”: a verb's form inside a name. */
function startsName(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  return isModal(next) || isBe(next) || next === 'of'
}

const objectStart =
  /^(?:up|out|off|down|back|away|on|to|with|before|after|over|through|and|or|for|in|at|appropriate|strong|full|clear|only|us|them|me|him|her|what|how|anything|something|everything|\d+|four|five|several|people|personal|private)$/u

function takesObject(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  if (isDeterminer(next) || isPronoun(next) || objectStart.test(next)) return true
  if (/^(?:of|,|:|–|)$/u.test(next) || isModal(next) || isBe(next)) return false
  return next.endsWith('s') || isPerson(next) || words.length - at > 4
}

/** “Report forms must be kept”: what looks like a command can be the first word of a subject. */
function isDoubtful(words: readonly string[], at: number): boolean {
  if (at > 0 && lightCommand.has(words[at - 1] ?? '')) return false
  const finite = finiteAt(words, at)
  if (finite !== undefined && /^(?:i|we|you|he|she|it|they)$/u.test(words[finite - 1] ?? '')) return false
  const next = words[at + 1] ?? ''
  return isAlsoNoun(words[at] ?? '') && !isDeterminer(next) && !/^(?:us|them|me|\d+)$/u.test(next)
}
