/** Finds the main clause of an English statement: what is said before it, its subject, its verb, and whether it commands, binds, allows or tells. */
import { abstractSubjects, agents, keptThings, selfNames, youngPeople } from './kinds.english.lexicon.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { isAlsoNoun, isBase, isGerund, isParticiple, isPast, isThird } from './kinds.verbs.rules.ts'

export interface Clause {
  /** Where the main clause begins, after “If a child is upset,” and the like. */
  readonly from: number
  readonly form: 'command' | 'modal' | 'be' | 'have' | 'verb' | 'to' | 'gerund' | 'none'
  /** The finite word: `must`, `are`, `keeps`; of a command its verb. */
  readonly at: number
  readonly subject: readonly string[]
  /** The last noun of the subject before any “of”, “who” and the like. */
  readonly head: string
}

const listed = (lists: readonly (readonly string[])[]) => new Set(lists.flat())
const nouns = listed([agents, keptThings, abstractSubjects, selfNames, youngPeople])
const people = listed([agents, youngPeople])
const set = (words: string) => new Set(words.split(' '))

export const modals = set('must shall will should ought may might can could would')
const beForms = set('is are am was were')
const haveForms = set('has have had')
const doForms = set('do does did')
const pronouns = set(
  'i we you he she it they this these those that who anyone everyone nobody someone everybody anybody somebody',
)
const determiners = set(
  'the a an my our your their its his her any all every each no this these those that some both another other such either one two three at',
)
const relatives = set('who whom which whose whoever whatever that')
const subordinators = set(
  'if when whenever where wherever unless because while whilst until till whether although though what why how once before after as than since',
)
const openers = set(
  'if when whenever where wherever before after once while whilst until unless as because since although though in on at during for with without under within outside upon to by from following ' +
    'should except apart however therefore also then additionally furthermore instead otherwise usually normally generally sometimes where finally firstly secondly throughout wherever whatever rather yes and but so again',
)
const adverbs = set(
  'always also never only just still then usually normally regularly routinely actively therefore now already both all each ever even sometimes often generally currently automatically immediately promptly carefully only please not simply really',
)
const prepositions = set(
  'of in on at by for with from to into about between through via over under within without during per as like than against towards among near behind above below',
)
const lightCommand = set('please always also then instead just only first finally remember kindly do never not')

export function clauseOf({ words }: Tokens): Clause {
  const from = mainFrom(words)
  const command = commandAt(words, from)
  const finite = finiteAt(words, from)
  if (command !== undefined && (finite === undefined || !isDoubtful(words, command) || finite < command)) {
    return { from, form: 'command', at: command, subject: [], head: '' }
  }
  if (finite === undefined) return withoutVerb(words, from)
  const word = words[finite] ?? ''
  const subject = words.slice(from, finite)
  const form = modals.has(word) ? 'modal' : beForms.has(word) ? 'be' : haveForms.has(word) ? 'have' : 'verb'
  return { from, form, at: finite, subject, head: headOf(subject) }
}

function withoutVerb(words: readonly string[], from: number): Clause {
  const start = words[from] === 'not' || words[from] === 'never' ? from + 1 : from
  if (isGerund(words[start] ?? '') && !nouns.has(words[start] ?? ''))
    return { from, form: 'gerund', at: start, subject: [], head: '' }
  const to = words.findIndex(
    (word, at) => at > from && word === 'to' && isBase(words[at + 1] ?? '') && !isBase(words[at - 1] ?? ''),
  )
  if (to > from) {
    const subject = words.slice(from, to)
    const head = headOf(subject)
    if (nouns.has(head)) return { from, form: 'to', at: to, subject, head }
  }
  return { from, form: 'none', at: from, subject: words.slice(from), head: headOf(words.slice(from)) }
}

/** After the words that only say when, where or under what label: “In an emergency,”, “Passwords:”. */
function mainFrom(words: readonly string[]): number {
  let from = 0
  const colon = words.indexOf(':')
  if (colon > 0 && colon <= 5 && words.length - colon > 3 && !words.slice(0, colon).some((word) => modals.has(word)))
    from = colon + 1
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const word = words[from] ?? ''
    if (word === '"' || word === '(' || word === '–' || word === '—') from += 1
    else if (openers.has(word)) {
      const comma = openingComma(words, from)
      if (comma === undefined) return from
      from = comma + 1
    } else return from
  }
  return from
}

function openingComma(words: readonly string[], from: number): number | undefined {
  for (let at = from + 1; at < words.length - 1 && at < from + 40; at += 1) {
    if (words[at] === ';' || words[at] === ':') return undefined
    if (words[at] !== ',' && words[at] !== '–' && words[at] !== '—') continue
    const next = words[at + 1] ?? ''
    if (startsClause(words, at + 1, next)) return at
  }
  return undefined
}

function startsClause(words: readonly string[], at: number, next: string): boolean {
  if (pronouns.has(next) || lightCommand.has(next) || next === 'nobody' || next === 'there') return true
  if (isBase(next) && (!isAlsoNoun(next) || determiners.has(words[at + 1] ?? ''))) return true
  if (!determiners.has(next) && !nouns.has(next) && !openers.has(next)) return false
  return finiteAt(words, at) !== undefined
}

/** The verb of “Keep …”, “Please do not share …”, “Never post …”; undefined where nobody is told to do anything. */
function commandAt(words: readonly string[], from: number): number | undefined {
  let at = from
  while (lightCommand.has(words[at] ?? '') && at < from + 4) at += 1
  const word = words[at] ?? ''
  if (at > from && (words[at - 1] === 'not' || words[at - 1] === 'never') && words[at - 2] !== 'not') {
    if (isBase(word) || word === '' || word === ':') return at
  }
  if (!isBase(word) && word !== 'let') return undefined
  if (at > from) return at
  if (!isAlsoNoun(word)) return startsNounPhrase(words, at) ? undefined : at
  return takesObject(words, at) ? at : undefined
}

/** “Share settings must …”: a verb's form inside a name. */
function startsNounPhrase(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  return modals.has(next) || beForms.has(next) || next === 'of'
}

function takesObject(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  if (
    determiners.has(next) ||
    pronouns.has(next) ||
    next === 'us' ||
    next === 'them' ||
    next === 'me' ||
    next === 'only'
  )
    return true
  if (
    next === 'of' ||
    next === '' ||
    next === ',' ||
    next === ':' ||
    next === '–' ||
    modals.has(next) ||
    beForms.has(next)
  )
    return false
  if (
    /^(?:up|out|off|down|back|away|on|to|with|before|after|over|through|and|or|for|in|at|every|appropriate|strong|full|clear)$/u.test(
      next,
    )
  )
    return true
  return next.endsWith('s') || people.has(next) || words.length - at > 4
}

/** “Report forms must be kept”: what looks like a command can be the first word of a subject. */
function isDoubtful(words: readonly string[], at: number): boolean {
  if (at > 0 && lightCommand.has(words[at - 1] ?? '')) return false
  const next = words[at + 1] ?? ''
  return isAlsoNoun(words[at] ?? '') && !determiners.has(next) && next !== 'us' && next !== 'them'
}

/** The first finite word of the main clause, past relative and other clauses inside its subject. */
export function finiteAt(words: readonly string[], from: number): number | undefined {
  let pending = false
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === ';' && at > from + 1) return undefined
    if (opensInner(words, at, from)) {
      pending = true
      continue
    }
    if (!isFiniteWord(words, at, from, pending)) continue
    if (pending) {
      pending = false
      while (isLinkedVerb(words, at + 1)) at += 2
      continue
    }
    return at
  }
  return undefined
}

/** “who post or share”: the second verb belongs to the same inner clause. */
function isLinkedVerb(words: readonly string[], at: number): boolean {
  const [link, next] = [words[at], words[at + 1] ?? '']
  return (link === 'or' || link === 'and' || link === ',') && (isBase(next) || isThird(next)) && !modals.has(next)
}

function opensInner(words: readonly string[], at: number, from: number): boolean {
  const word = words[at] ?? ''
  const [before, next] = [words[at - 1] ?? '', words[at + 1] ?? '']
  if (word === 'that') return at > from && !prepositions.has(before) && !(at === from)
  if (relatives.has(word)) return at > from || word.endsWith('ever')
  if (!subordinators.has(word)) return false
  if (
    word === 'before' ||
    word === 'after' ||
    word === 'once' ||
    word === 'as' ||
    word === 'than' ||
    word === 'since' ||
    word === 'until'
  ) {
    return pronouns.has(next) && next !== 'this' && next !== 'that' && next !== 'these' && next !== 'those'
  }
  return true
}

function isFiniteWord(words: readonly string[], at: number, from: number, pending: boolean): boolean {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  if (before === 'to' || (modals.has(before) && !beForms.has(word))) return false
  if (modals.has(word)) return !(word === 'will' && determiners.has(before)) && word !== before
  if (beForms.has(word)) return true
  if (haveForms.has(word)) return at > from || pending
  if (doForms.has(word)) return at > from && words[at + 1] !== ':'
  return isLexical(words, at, from, pending)
}

function isLexical(words: readonly string[], at: number, from: number, pending: boolean): boolean {
  const word = words[at] ?? ''
  const subject = words[adverbs.has(words[at - 1] ?? '') ? at - 2 : at - 1] ?? ''
  const next = words[at + 1] ?? ''
  if (at === from && !pending) return false
  if (determiners.has(subject) && !pronouns.has(subject)) return false
  if (prepositions.has(subject)) return false
  const afterPronoun = pronouns.has(subject) || relatives.has(subject)
  if (isThird(word)) {
    if (!isAlsoNoun(word.replace(/s$/u, ''))) return true
    return afterPronoun || (nouns.has(subject) && !subject.endsWith('s')) || determiners.has(next)
  }
  if (isBase(word)) {
    if (afterPronoun) return true
    if (!isPlural(subject)) return false
    return !isAlsoNoun(word) || determiners.has(next) || prepositions.has(next) || people.has(subject)
  }
  return isPast(word) && afterPronoun && !beForms.has(subject)
}

function isPlural(word: string): boolean {
  return (
    /(?:^staff|^people|^children|^clergy|^media|^parents|^police|women|men|[^s]s)$/u.test(word) &&
    !prepositions.has(word)
  )
}

const headStop =
  /^(?:of|who|whom|which|that|whose|where|when|in|on|at|for|with|from|to|by|about|between|through|via|during|without|within|under|over|using|used|involving|involved|working|taken|given|made|shared|sent|posted|,|\(|–|—|"|:)$/u

export function headOf(subject: readonly string[]): string {
  let end = subject.findIndex((word, at) => at > 0 && headStop.test(word))
  if (end < 0) end = subject.length
  const phrase = subject.slice(0, end).filter((word) => !adverbs.has(word))
  for (let at = phrase.length - 1; at >= 0; at -= 1) {
    const word = phrase[at] ?? ''
    if (word === 'or' || word === 'and' || word === '"') continue
    return word.replace(/'s?$/u, '')
  }
  return ''
}

export { isParticiple }
