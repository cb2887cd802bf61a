/** What a modal or its like says: must, will, may, is to, is expected to, is not permitted, has to, is responsible for. */

import type { Clause } from './kinds.clause.rules.ts'
import { isAbstract, isKept, isPerson, isSelfName, isYoung } from './kinds.nouns.rules.ts'
import { forbids, saysOnly } from './kinds.polarity.rules.ts'
import { binding, type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { isParticiple, isPlainVerb } from './kinds.verbs.rules.ts'

const effect =
  /^(?:present|pose|lead|cause|feel|happen|occur|become|experience|encounter|come across|face|include|involve|take (?:many|place|the form|several|different)|spread|hurt|harm|damage|affect|increase|help|offer|provide|change|seem|appear|mean|expose|vary|arise|result|make (?:it|them|children|people|us|you|a)|suffer|realise|know|understand|struggle|need|want|lie|pretend|last|look (?:like|real)|sound|have (?:a|an|many|serious|long|unintended)|remain|get|enjoy|learn|grow|contain|go wrong|impact|find (?:it|them|that)|reach|bring (?:risks?|danger|harm|benefits?|joy)|give rise|put|start|end|be$)\b/u
const suffered =
  /^(?:exposed|harmed|hurt|misused|abused|exploited|targeted|groomed|bullied|upset|misunderstood|misinterpreted|manipulated|affected|tempted|pressured|pressurised|tricked|worried|scared|involved|connected|based|surprised|mistaken|distressed|frightened|confused|hacked|faked|cloned)$/u
const sanction =
  /\b(?:disciplinary|exclusion|excluded|suspension|suspended|dismissal|dismissed|sanctions?|loss of|expelled|expel|terminated|membership|removal)\b/u
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
  if (
    word === 'need' &&
    isYoung(clause.head) &&
    /^to (?:feel|be able|know|understand|learn|have|be listened|be heard|develop)\b/u.test(rest)
  )
    return notBinding('belief', 0.62, 'need to', 'telling')
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
  if (
    /^(?:will|shall)$/u.test(word) &&
    /^(?:\p{L}+ )?be (?:open to|entitled|free to|permitted|allowed|at liberty|welcome|able to)\b/u.test(rest) &&
    !/^(?:not|never|only)\b/u.test(rest) &&
    !/^(?:no|nobody)\b/u.test(clause.subject.join(' '))
  ) {
    return saysOnly(tokens, clause)
      ? binding('do', 0.75, `${word} only`, 'strong')
      : binding('may', 0.8, `${word} be allowed`, 'strong')
  }
  if (word === 'will' && isAbstract(head) && !isKept(head)) return notBinding('belief', 0.6, word)
  if (
    word === 'will' &&
    /^(?:this|it|that)$/u.test(clause.subject.join(' ')) &&
    /^(?:help|enable|allow|mean|give|make|ensure|also help)\b/u.test(rest)
  ) {
    return notBinding('belief', 0.55, `${word} help`)
  }
  const no = forbids(tokens, clause, rest)
  if (no !== undefined) return binding('never', sure, no, 'strong')
  return binding('do', isPerson(head) || isKept(head) ? sure : sure - 0.07, word, 'strong')
}

function permission(tokens: Tokens, clause: Clause, word: string, rest: string): GrammarReading {
  const { head } = clause
  const subject = clause.subject.join(' ')
  if (noDuty.test(rest) || word === 'might' || word === 'could') return notBinding('belief', 0.6, word)
  if (/^(?:some|many|most|few) /u.test(subject))
    return notBinding('belief', 0.65, `${subject.split(' ')[0] ?? ''} … ${word}`)
  const isNegated = /^(?:not|never)\b/u.test(rest) || /^(?:no|nobody|no-one|none|neither)\b/u.test(subject)
  const isPossible = isNegated
    ? /^not (?:realise|know|understand|feel|want|seem|always|appear|even|be (?:aware|able|easy|obvious|clear|accurate|true|possible|who|what|as)|have)\b/u.test(
        rest,
      )
    : tellsOfPossibility(rest)
  if (!isNegated && sanction.test(rest)) return binding('may', 0.75, word, 'strong')
  if (isPossible || (isAbstract(head) && !isKept(head))) return notBinding('belief', isPossible ? 0.78 : 0.6, word)
  if (saysOnly(tokens, clause)) return binding('do', 0.88, `${word} … only`, 'strong')
  const no = forbids(tokens, clause, rest)
  if (no !== undefined) return binding('never', 0.92, no, 'strong')
  if (reportsFreely(word, rest)) return binding('do', 0.6, word, 'strong')
  if (isPerson(head)) return binding('may', 0.86, word, 'strong')
  const isPassive = /^(?:(?:also|then|still|always|only) )*be \p{L}+/u.test(rest)
  if (/^(?:consent|permission|it)$/u.test(head) && /^be (?:withdrawn|taken back|revoked|changed)\b/u.test(rest))
    return binding('do', 0.56, word, 'telling')
  if (word === 'can' && isPassive && /^an? /u.test(subject)) return notBinding('belief', 0.56, word, 'weak')
  if (isKept(head) && isPassive) return binding('may', 0.82, word, 'strong')
  if (word === 'can' && !isPassive) return notBinding('belief', 0.58, word, 'weak')
  return binding('may', 0.58, word, word === 'may' ? 'strong' : 'telling')
}

/** “can be upset”, “may lead to”: what could happen, and no leave to do it. */
function tellsOfPossibility(rest: string): boolean {
  const plain = rest.replace(
    /^(?:(?:also|still|even|sometimes|often|then|potentially|actually|easily|quickly|always|never|all) )+/u,
    '',
  )
  const [verb = '', next = '', after = ''] = plain.split(' ')
  if (verb !== 'be') return effect.test(plain)
  const state = /^(?:very|also|both|so|more|really|easily|seriously|actually|too)$/u.test(next) ? after : next
  return (
    !isParticiple(state) ||
    suffered.test(state) ||
    /\bused (?:to|by \p{L}+ to|for) (?:bully|harm|groom|hurt|abuse|exploit|trick|harass|spread|target)/u.test(plain)
  )
}

/** Everybody’s way to be heard is a promise that it stands open. */
function reportsFreely(word: string, rest: string): boolean {
  if (word === 'can')
    return /^(?:also |always |just |still )?(?:tell|talk to|speak to|speak with|report|raise|bring|be (?:raised|reported|told)|ask (?:for help|any)|stop the|come to|go to)\b/u.test(
      rest,
    )
  return /^(?:be (?:raised|reported)|raise|report)\b/u.test(rest)
}

function wouldReading(tokens: Tokens, clause: Clause, rest: string): GrammarReading {
  if (/^(?:ask|expect|encourage|request|like to ask|urge|advise|recommend)\b/u.test(rest)) {
    return binding(forbids(tokens, clause, rest) === undefined ? 'do' : 'never', 0.7, 'would ask', 'telling')
  }
  return notBinding('belief', 0.6, 'would', 'weak')
}

const charge = /^(?:roles?|jobs?|tasks?|dut(?:y|ies)|responsibilit(?:y|ies))$/u

function beReading(tokens: Tokens, clause: Clause, word: string, rest: string): GrammarReading | undefined {
  const { head } = clause
  if (/^(?:was|were)$/u.test(word)) return undefined
  if (forbidden.test(rest)) {
    return binding('never', 0.9, `${word} ${firstWords(rest)}`, 'strong')
  }
  if (charge.test(head) && /^(?:also )?to \p{L}/u.test(rest))
    return binding('do', 0.75, `${head} ${word} to`, 'telling')
  if (/^(?:aim|purpose|goal|intention|objective|idea|point)s?$/u.test(head)) return undefined
  if (notAllowed.test(rest)) {
    return /^not able/u.test(rest)
      ? notBinding('belief', 0.5, 'not able')
      : binding('never', 0.9, `${word} ${firstWords(rest)}`, 'strong')
  }
  if (allowed.test(rest)) {
    if (/^(?:no|nobody|no-one|none|neither)\b/u.test(clause.subject.join(' ')))
      return binding('never', 0.92, `${clause.subject[0] ?? ''} … ${firstWords(rest)}`, 'strong')
    if (saysOnly(tokens, clause)) return binding('do', 0.85, `only … ${firstWords(rest)}`, 'strong')
    if (/^able to/u.test(rest) && (clause.subject[0] === 'we' || isAbstract(head))) return undefined
    return binding('may', 0.85, `${word} ${firstWords(rest)}`, 'strong')
  }
  if (!obliged.test(rest)) return undefined
  if (
    /^(?:it|this|there)$/u.test(clause.subject.join(' ')) &&
    /^to be (?:hoped|regretted|noted|remembered|expected)\b/u.test(rest)
  )
    return notBinding('belief', 0.7, 'it is to be')
  if (
    /^to\b/u.test(rest) &&
    (!isPlainVerb(rest.split(' ')[1] ?? '') ||
      (isSelfName(head) && !/^to be\b/u.test(rest)) ||
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
