/** What a modal or its like says: must, will, may, is to, is expected to, is not permitted, has to, is responsible for. */

import type { Clause } from './kinds.clause.rules.ts'
import { abstractSubjects, agents, keptThings, selfNames, youngPeople } from './kinds.english.lexicon.ts'
import { forbids, saysOnly } from './kinds.polarity.rules.ts'
import { binding, type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { isBase } from './kinds.verbs.rules.ts'

const abstract = new Set(abstractSubjects)
const people = new Set(agents)
const young = new Set(youngPeople)
const things = new Set(keptThings)
const selves = new Set(selfNames)

const happens =
  /^(?:(?:also|still|even|sometimes|often|then|potentially|actually|easily|quickly|always|never|not|all) )*(?:be (?!(?:used|shared|sent|taken|kept|shown|made|given|posted|published|stored|asked|contacted|brought|carried|added|removed|excluded|suspended|withdrawn|found|dismissed|confiscated|searched|reviewed|reported|raised|refused|granted|allowed|recorded|permitted|required|disclosed|passed)\b)|present|pose|lead|cause|feel|happen|occur|become|experience|encounter|come across|face|bring|include|involve|take (?:many|place|the form|several|different)|spread|hurt|harm|damage|affect|increase|help (?:us|children|young|protect|keep|them|you)|offer|provide|change|seem|appear|mean|expose|vary|arise|result in (?:harm|distress)|make (?:it|them|children|people|us|you)|suffer|realise|know|understand|struggle|need|want|lie|pretend|last|look|sound|have (?:a|an|many|serious|long)|stay|remain|get|enjoy|learn|grow|contain|go wrong|impact|not (?:realise|know|be|feel|understand|want|see)|find)\b/u
const noDuty =
  /^not (?:guarantee|control|accept (?:any )?(?:responsibility|liability)|be (?:held )?(?:responsible|liable|in trouble|blamed|punished|told off)|always|get into trouble)\b/u
const forbidden =
  /^(?:(?:strictly|expressly|also|absolutely|completely|all|generally|therefore) )*(?:prohibited|forbidden|banned|unacceptable|off limits|off-limits|out of bounds|inappropriate|against (?:the|our|club|these) rules|a breach of|barred|disallowed|outlawed)\b/u
const notAllowed =
  /^(?:not|never|no longer) (?:(?:normally|generally|currently|ever|usually|to be) )*(?:allowed|permitted|acceptable|appropriate|authorised|tolerated|entitled|ok|okay|welcome|suitable|used|to|allow|accepted|good practice|expected to|supposed to)\b/u
const allowed =
  /^(?:(?:also|always|normally|generally|now) )*(?:allowed|permitted|acceptable|free to|welcome to|authorised|entitled to|able to|fine|ok|okay|all right|happy for|at liberty)\b/u
const obliged =
  /^(?:(?:also|always|therefore|all|both|each|strongly|kindly|now|jointly|personally|ultimately) )*(?:to|required|expected|obliged|asked|requested|instructed|committed|mandatory|compulsory|obligatory|responsible|accountable|bound|under a duty|duty-bound|in charge of|encouraged|advised|reminded|urged|liable|tasked|trained|subject to|due to|supposed to|needed|necessary|essential that|important that|vital that|imperative|crucial that)\b/u

export function modalReading(tokens: Tokens, clause: Clause): GrammarReading | undefined {
  const word = tokens.words[clause.at] ?? ''
  const rest = tokens.words.slice(clause.at + 1).join(' ')
  if (clause.form === 'be') return beReading(tokens, clause, word, rest)
  if (clause.form === 'have') return haveReading(tokens, clause, word, rest)
  if (clause.form === 'to')
    return binding(forbids(tokens, clause, rest) === undefined ? 'do' : 'never', 0.7, 'to', 'telling')
  if (/^needs?$/u.test(word) && /^(?:not )?to\b/u.test(rest))
    return obligation(tokens, clause, `${word} to`, rest.replace(/^to /u, ''), 0.88)
  if (clause.form !== 'modal') return undefined
  if (/^(?:may|can|might|could)$/u.test(word)) return permission(tokens, clause, word, rest)
  if (word === 'would') return wouldReading(tokens, clause, rest)
  return obligation(tokens, clause, word, rest, 0.95)
}

function obligation(tokens: Tokens, clause: Clause, word: string, rest: string, sure: number): GrammarReading {
  const { head } = clause
  if (noDuty.test(rest)) return notBinding('belief', 0.6, `${word} not`)
  if (word === 'will' && abstract.has(head) && !things.has(head)) return notBinding('belief', 0.6, word)
  if (
    word === 'will' &&
    /^(?:this|it|that)$/u.test(clause.subject.join(' ')) &&
    /^(?:help|enable|allow|mean|give|make|ensure|also help)\b/u.test(rest)
  ) {
    return notBinding('belief', 0.55, `${word} help`)
  }
  const no = forbids(tokens, clause, rest)
  if (no !== undefined) return binding('never', sure, no, 'strong')
  return binding('do', people.has(head) || things.has(head) ? sure : sure - 0.07, word, 'strong')
}

function permission(tokens: Tokens, clause: Clause, word: string, rest: string): GrammarReading {
  const { head } = clause
  const subject = clause.subject.join(' ')
  const isNegated = /^(?:not|never)\b/u.test(rest) || /^(?:no|nobody|no-one|none)\b/u.test(subject)
  if (noDuty.test(rest)) return notBinding('belief', 0.55, `${word} not`)
  const isPossible = happens.test(rest.replace(/^(?:not|never) /u, 'not '))
  if (
    abstract.has(head) ||
    (isPossible && (!people.has(head) || young.has(head) || !isNegated)) ||
    word === 'might' ||
    word === 'could'
  ) {
    if (!(things.has(head) && !isPossible)) return notBinding('belief', isPossible ? 0.8 : 0.6, word)
  }
  if (saysOnly(tokens, clause)) return binding('do', 0.88, `${word} … only`, 'strong')
  const no = forbids(tokens, clause, rest)
  if (no !== undefined) return binding('never', 0.92, no, 'strong')
  return binding('may', people.has(head) || things.has(head) ? 0.88 : 0.7, word, 'strong')
}

function wouldReading(tokens: Tokens, clause: Clause, rest: string): GrammarReading {
  if (/^(?:ask|expect|encourage|request|like to ask|urge|advise|recommend)\b/u.test(rest)) {
    return binding(forbids(tokens, clause, rest) === undefined ? 'do' : 'never', 0.7, 'would ask', 'telling')
  }
  return notBinding('belief', 0.6, 'would', 'weak')
}

function beReading(tokens: Tokens, clause: Clause, word: string, rest: string): GrammarReading | undefined {
  const { head } = clause
  if (/^(?:was|were)$/u.test(word)) return undefined
  if (forbidden.test(rest) || /^no \p{L}+ (?:is|are)$/u.test(`${clause.subject.join(' ')} ${word}`)) {
    return binding('never', 0.9, `${word} ${firstWords(rest)}`, 'strong')
  }
  if (notAllowed.test(rest)) {
    return /^not able/u.test(rest)
      ? notBinding('belief', 0.5, 'not able')
      : binding('never', 0.9, `${word} ${firstWords(rest)}`, 'strong')
  }
  if (allowed.test(rest)) {
    if (/^(?:no|nobody|no-one|none|neither)\b/u.test(clause.subject.join(' ')))
      return binding('never', 0.92, `${clause.subject[0] ?? ''} … ${firstWords(rest)}`, 'strong')
    if (saysOnly(tokens, clause)) return binding('do', 0.85, `only … ${firstWords(rest)}`, 'strong')
    if (/^able to/u.test(rest) && (clause.subject[0] === 'we' || abstract.has(head))) return undefined
    return binding('may', 0.85, `${word} ${firstWords(rest)}`, 'strong')
  }
  if (!obliged.test(rest)) return undefined
  if (
    /^to\b/u.test(rest) &&
    (!isBase(rest.split(' ')[1] ?? '') ||
      (selves.has(head) && !/^to be\b/u.test(rest)) ||
      /^(?:aim|purpose|goal|intention|objective|idea|role|task|job|hope|way|answer|point)s?$/u.test(head))
  )
    return undefined
  return obligation(tokens, clause, `${word} ${firstWords(rest)}`, rest.replace(/^to /u, ''), 0.86)
}

function haveReading(tokens: Tokens, clause: Clause, word: string, rest: string): GrammarReading | undefined {
  if (/^(?:to|got to)\b/u.test(rest))
    return obligation(tokens, clause, `${word} to`, rest.replace(/^(?:got )?to /u, ''), 0.88)
  if (
    /^(?:a|an|the|particular|overall|lead|ultimate|day-to-day|legal|specific|special|main|full)?\s?(?:\p{L}+ )?(?:responsibility|duty|responsibilities|duties|obligation) (?:for|to|of|and)\b/u.test(
      rest,
    )
  ) {
    return clause.subject.some((subject) => /^(?:we|everyone|everybody|all|society)$/u.test(subject))
      ? notBinding('belief', 0.6, `${word} … responsibility`, 'weak')
      : binding('do', 0.65, `${word} … responsibility`, 'telling')
  }
  return undefined
}

function firstWords(rest: string): string {
  const [first = '', second = ''] = rest.split(' ')
  return /^(?:not|never|strictly|also|no)$/u.test(first) ? `${first} ${second}` : first
}
