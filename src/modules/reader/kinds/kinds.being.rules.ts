/** What “is”, “are”, “there is” and “have” say without any modal beside them: a practice here, or how the world is. */
import type { Clause } from './kinds.clause.rules.ts'
import { describing, doneParticiples } from './kinds.english.lexicon.ts'
import { isAbstract, isKept, isPerson, isYoung } from './kinds.nouns.rules.ts'
import { forbids, saysOnly } from './kinds.polarity.rules.ts'
import { binding, type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { generalTruth, hasPeople, neverVerb } from './kinds.truths.rules.ts'
import { isParticiple } from './kinds.verbs.rules.ts'

const done = new Set(doneParticiples)
const describes = new Set(describing)
const skipped =
  /^(?:always|also|never|not|only|all|both|then|normally|usually|regularly|routinely|either|being|therefore|still|each|first|jointly)$/u
const aboutUs =
  /^(?:disabled|retired|experienced|dedicated|delighted|pleased|proud|passionate|grateful|open|based|located|registered|run|funded|governed|made)$/u
const partOfWork =
  /^(?:also |always )?part of (?:our|the|every|each|all) (?:\p{L}+ ){0,2}(?:induction|training|programme|curriculum|supervision|agenda|lessons|meetings?|plan|work)\b/u
const suffers =
  /^(?:used|made|found|seen|known|called|linked|associated|considered|regarded|defined|based|rooted|changed|shaped|hidden|aimed|designed|faced|affected|influenced|driven|caused|exposed|harmed|built|spread|given|shared|needed|welcomed|connected|embedded)$/u
const ourDuty = /^(?:also )?(?:the|an?|our|your|my) (?:\p{L}+ )?(?:responsibility|duty|role|job|task)\b/u

export function beTelling(tokens: Tokens, clause: Clause, isChild: boolean): GrammarReading | undefined {
  const rest = tokens.words.slice(clause.at + 1)
  const verb = tokens.words[clause.at] ?? ''
  const first = clause.subject[0] ?? ''
  if (/^(?:was|were)$/u.test(verb)) return notBinding('belief', 0.6, verb, 'weak')
  const flat = rest.join(' ')
  if (first === 'it' && ourDuty.test(flat)) return binding('do', 0.75, `${verb} … responsibility`, 'telling')
  if (first === 'there') return thereIs(tokens, rest)
  const truth = generalTruth(tokens)
  if (truth !== undefined) return notBinding('belief', 0.75, truth)
  const next = stateOf(rest)
  const words = `${verb} ${next}`
  if (partOfWork.test(flat)) return binding('do', 0.6, `${verb} part of`, 'telling')
  const isWorldly = isAbstract(clause.head) && !isKept(clause.head)
  if (describes.has(next) || (isWorldly && (!isParticiple(next) || suffers.test(next)))) {
    return notBinding('belief', 0.75, words)
  }
  if (first === 'we' && aboutUs.test(next)) return notBinding('belief', 0.7, words)
  const no = forbids(tokens, clause, flat)
  const polarity = no === undefined ? 'do' : 'never'
  if (isParticiple(next)) return passive(clause, next, words, no)
  if (first === 'i') return isChild ? binding(polarity, 0.7, `I ${verb} ${no ?? next}`, 'telling') : undefined
  if (isKept(clause.head) && first !== 'no' && !/^(?:a|an|one|what|how|when|like|why|who)$/u.test(next)) {
    return binding(polarity, saysOnly(tokens, clause) ? 0.6 : 0.52, no ?? words, 'weak')
  }
  if (
    isPresence(clause, next, no !== undefined) ||
    (isPerson(clause.head) &&
      /^an? (?:member|admin|administrator|moderator|host) (?:of|in|on) (?:every|each|all|any)\b/u.test(flat))
  )
    return binding(polarity, 0.6, words, 'telling')
  return notBinding('belief', first === 'we' || first === 'you' ? 0.65 : 0.6, words, 'weak')
}

function passive(clause: Clause, next: string, words: string, no: string | undefined): GrammarReading {
  const sure = done.has(next) ? 0.8 : 0.58
  if (no !== undefined) return binding('never', Math.max(sure, 0.75), no, done.has(next) ? 'telling' : 'weak')
  const isVague = clause.subject.length === 1 && /^(?:it|this|that)$/u.test(clause.subject[0] ?? '')
  return isVague
    ? binding('do', sure - 0.2, words, 'weak')
    : binding('do', sure, words, done.has(next) ? 'telling' : 'weak')
}

/** The word that says how it is or what is done; in “are Garda vetted” a name stands before it. */
function stateOf(rest: readonly string[]): string {
  const [near = '', after = ''] = rest.filter((word) => !skipped.test(word) && !/ly$/u.test(word))
  return !isParticiple(near) && done.has(after) && isModifier(near) ? after : near
}

function isModifier(word: string): boolean {
  if (!/^\p{L}{3,}$/u.test(word)) return false
  return !/^(?:the|our|any|all|for|with|from|what|who|where|when|how|because|important|free|and|not)$/u.test(word)
}

const presence =
  /^(?:present|in|at|with|on|available|admins?|administrators?|nearby|within|there|members|hosts?|responsible)$/u

/** “Two adults are in every call”: who is there, and how many, is a rule. */
function isPresence(clause: Clause, next: string, isDenied: boolean): boolean {
  if (!presence.test(next) || !isPerson(clause.head)) return false
  if (isDenied) return true
  if (isYoung(clause.head) && clause.head !== 'member' && clause.head !== 'members') return false
  return clause.subject.some((word) =>
    /^(?:a|an|the|our|two|three|one|\d+|least|responsible|every|all|another|each)$/u.test(word),
  )
}

const required =
  /^(?:always |at all times )?(?:be )?(?:two|three|one|\d+|at least|a (?:named|second|minimum)|always|no (?:fewer|less))\b/u

function thereIs(tokens: Tokens, rest: readonly string[]): GrammarReading {
  const flat = rest.join(' ')
  const named = rest.slice(0, 6).some((word) => isKept(word) || isPerson(word))
  if (/^(?:also )?an? /u.test(flat) && named && !rest.slice(0, 6).some(isAbstract))
    return binding('do', 0.58, 'there is', 'telling')
  if (required.test(flat)) return binding('do', 0.7, 'there is', 'telling')
  if (/^(?:no|never)\b/u.test(flat) && !/^no (?:doubt|such|need|place|excuse)\b/u.test(flat)) {
    return binding('never', 0.6, 'there is no', 'telling')
  }
  return notBinding('belief', tokens.words.length > 3 ? 0.65 : 0.5, 'there is')
}

export function haveTelling(tokens: Tokens, clause: Clause): GrammarReading {
  const rest = tokens.words.slice(clause.at + 1)
  const verb = tokens.words[clause.at] ?? ''
  const [near = ''] = rest
  const first = clause.subject[0] ?? ''
  if (
    /^(?:the |a |an )?(?:right|rights|opportunity|potential|impact|effect|risk|(?:\p{L}+ )?(?:part|role) (?:to play|in))\b/u.test(
      rest.join(' '),
    )
  ) {
    return notBinding('belief', 0.75, `${verb} the right`)
  }
  if (verb === 'had' || /^(?:been|become|made|seen|grown|changed|proved)$/u.test(near))
    return notBinding('belief', 0.65, `${verb} ${near}`)
  if (generalTruth(tokens) !== undefined || isAbstract(clause.head)) return notBinding('belief', 0.7, verb)
  const no = /^(?:not|never|no)$/u.test(near) ? `${verb} ${near}` : neverVerb(clause)
  const polarity = no === undefined ? 'do' : 'never'
  if (isParticiple(near)) return binding(polarity, 0.6, `${verb} ${near}`, 'weak')
  if (isYoung(clause.head) && no === undefined) return notBinding('belief', 0.55, verb, 'weak')
  const isSure = first === 'we' || first === 'i' || hasPeople(clause) || isKept(clause.head)
  return binding(polarity, isSure ? 0.72 : 0.5, no ?? verb, isSure ? 'telling' : 'weak')
}
