/** What a statement in the plain present says: “Recordings are kept for a month” is how it is done here, “The internet offers much” is how the world is. */

import type { Clause } from './kinds.clause.rules.ts'
import { beliefVerbs, describing, doneParticiples, introductionVerbs, stativeVerbs } from './kinds.english.lexicon.ts'
import { isAbstract, isKept, isPerson, isYoung } from './kinds.nouns.rules.ts'
import { forbids, saysOnly } from './kinds.polarity.rules.ts'
import { binding, type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { isBase, isClearPast, isParticiple, isPast, isThird } from './kinds.verbs.rules.ts'

const believing = new Set(beliefVerbs)
const introducing = new Set(introductionVerbs)
const done = new Set(doneParticiples)
const stative = new Set(stativeVerbs)
const alwaysBelieving = new Set([
  'believe',
  'believes',
  'recognise',
  'recognises',
  'recognize',
  'recognizes',
  'acknowledge',
  'acknowledges',
  'value',
  'values',
  'understand',
  'understands',
  'accept',
  'accepts',
  'know',
  'knows',
  'appreciate',
  'appreciates',
  'hope',
  'hopes',
  'observes',
  'realise',
  'realises',
])
const wanting =
  /^(?:needs?|wants?|loves?|likes?|deserves?|enjoys?|struggles?|suffers?|grows?|feels?|belongs?|benefits?|means?|differs?|exists?|varys?)$/u
const describes = new Set(describing)

const taught = /^(?:training|induction|course|courses|orientation|supervision|agreement|lesson|lessons|curriculum)$/u
const generalTruth =
  / (?:often|sometimes|increasingly|nowadays|these days|many (?:children|young|people|of)|most (?:children|young|people|of)|some (?:children|young|people)|more and more|per cent|percent|%|one in|two in|three in|four in|in five|in ten|research|surveys?|studies|statistics|evidence (?:shows|suggests)|according to|it is said|known as|in today's|for example|worldwide|in the world|part of (?:life|growing)|everyday life|daily lives?|over the (?:last|past)) /u
const childTruth =
  /^(?:use|spend|live|grow|face|enjoy|need|want|have|see|encounter|share|talk|communicate|rely|like|love|learn|think|feel|often|may|can|know|deserve|experience|socialise|play|trust|find|get|suffer|fall|make friends|meet)\b/u
const skipped =
  /^(?:always|also|never|not|only|all|both|then|normally|usually|regularly|routinely|either|being|automatically|securely|safely|carefully|promptly|immediately|therefore|still|each|first|personally|clearly|currently|jointly|periodically|annually|termly|weekly|immediately|formally|simply)$/u

export function tellingReading(
  tokens: Tokens,
  clause: Clause,
  isSpeaking: 'child' | 'other',
): GrammarReading | undefined {
  const rest = tokens.words.slice(clause.at + 1)
  const first = clause.subject.find((word) => !/^[,"(]$/u.test(word)) ?? ''
  const verb = tokens.words[clause.at] ?? ''
  if (clause.form === 'be') return beTelling(tokens, clause, rest, isSpeaking)
  if (clause.form === 'have') return haveTelling(tokens, clause, rest)
  if (clause.form !== 'verb') return undefined
  const no = /^(?:do|does)$/u.test(verb) ? doNot(tokens, clause, rest) : (neverVerb(clause) ?? takesNo(rest))
  const action = /^(?:do|does)$/u.test(verb) ? (rest.find((word) => word !== 'not' && word !== 'never') ?? '') : verb
  const because = no ?? action
  if (/^(?:did)$/u.test(verb)) return notBinding('belief', 0.5, verb, 'weak')
  if (first === 'i') return childTelling(action, no)
  if (isPastTense(action)) return notBinding('belief', 0.62, action, 'weak')
  if (first === 'we' && /^holds?$/u.test(action) && rest[0] !== 'that') {
    return binding(no === undefined ? 'do' : 'never', 0.8, `we ${action}`, 'telling')
  }
  if (first === 'we' ? believing.has(action) : alwaysBelieving.has(action)) {
    return notBinding('belief', first === 'we' ? 0.85 : 0.65, action, 'strong')
  }
  if (generalTruth.test(tokens.flat))
    return notBinding('belief', 0.75, (generalTruth.exec(tokens.flat)?.[0] ?? '').trim())
  if (isAbstract(clause.head) && !isKept(clause.head)) return notBinding('belief', 0.75, clause.head)
  if (
    isYoung(clause.head) &&
    no === undefined &&
    childTruth.test([action, ...rest].join(' ')) &&
    !/^(?:members?|participants?|pupils?|students?)$/u.test(clause.head)
  ) {
    return notBinding('belief', 0.7, `${clause.head} ${action}`)
  }
  if (/^(?:includes?|covers?)$/u.test(action) && taught.test(clause.head)) return binding('do', 0.62, action, 'telling')
  if (action === '' || action === '.') return undefined
  if (stative.has(action) && no === undefined && first !== 'we' && (!isAgent(clause) || wanting.test(action)))
    return notBinding('belief', 0.62, action)
  if (
    /^(?:means|mean|refers|includes|include|involves|involve|describes|occurs|happens|depends|matters|takes place)$/u.test(
      action,
    )
  ) {
    return notBinding('belief', 0.65, action)
  }
  const polarity = no === undefined ? 'do' : 'never'
  if (first === 'we') return binding(polarity, introducing.has(action) ? 0.62 : 0.85, `we ${because}`, 'telling')
  if (isAgent(clause)) return binding(polarity, introducing.has(action) ? 0.6 : 0.78, because, 'telling')
  return binding(
    polarity,
    isKept(clause.head) || no !== undefined ? 0.66 : 0.5,
    because,
    isKept(clause.head) ? 'telling' : 'weak',
  )
}

function isPastTense(word: string): boolean {
  return isClearPast(word) || (isPast(word) && !isThird(word) && !isBase(word))
}

function isAgent(clause: Clause): boolean {
  return (
    isPerson(clause.head) ||
    clause.subject.some((word, at) => at < 4 && isPerson(word) && !/^(?:we|i|you|it|they|who|she|he)$/u.test(word))
  )
}

function doNot(tokens: Tokens, clause: Clause, rest: readonly string[]): string | undefined {
  if (rest[0] !== 'not' && rest[0] !== 'never') return undefined
  if (/^(?:need|have to|mean|want|believe|know|think|apply|expect)/u.test(rest.slice(1, 3).join(' '))) return undefined
  return forbids(tokens, clause, rest.join(' '))
}

/** “takes no part” */
function takesNo(rest: readonly string[]): string | undefined {
  return rest[0] === 'no' && !/^(?:more|fewer|less|later|longer|matter|doubt)$/u.test(rest[1] ?? '') ? 'no' : undefined
}

function neverVerb(clause: Clause): string | undefined {
  const subject = clause.subject.join(' ')
  if (/ never$/u.test(` ${subject}`)) return 'never'
  const none = /^(?:no|nobody|no-one|none|neither)\b(?! (?:more|fewer|less|later|longer))/u.exec(subject)
  return none?.[0]
}

function childTelling(action: string, no: string | undefined): GrammarReading {
  if (/^(?:know|think|believe|understand|feel|like|love|want|hope|enjoy)$/u.test(action))
    return notBinding('belief', 0.6, `i ${action}`)
  return binding(no === undefined ? 'do' : 'never', 0.88, `I ${no ?? action}`, 'telling')
}

function beTelling(
  tokens: Tokens,
  clause: Clause,
  rest: readonly string[],
  isSpeaking: 'child' | 'other',
): GrammarReading | undefined {
  const verb = tokens.words[clause.at] ?? ''
  const first = clause.subject[0] ?? ''
  if (/^(?:was|were)$/u.test(verb)) return notBinding('belief', 0.6, verb, 'weak')
  const [near = '', after = ''] = rest.filter((word) => !skipped.test(word) && !/ly$/u.test(word))
  const next = !isParticiple(near) && done.has(after) && isVerbModifier(near) ? after : near
  if (first === 'there') return thereIs(tokens, rest)
  if (generalTruth.test(tokens.flat))
    return notBinding('belief', 0.75, (generalTruth.exec(tokens.flat)?.[0] ?? '').trim())
  if (describes.has(next) || (isAbstract(clause.head) && !isKept(clause.head) && !done.has(next)))
    return notBinding('belief', 0.75, `${verb} ${next}`)
  const no = forbids(tokens, clause, rest.join(' '))
  const polarity = no === undefined ? 'do' : 'never'
  if (isParticiple(next)) {
    const sure = done.has(next) ? 0.8 : 0.58
    if (/^(?:it|this|that)$/u.test(first) && clause.subject.length === 1 && polarity === 'do')
      return binding('do', sure - 0.2, `${verb} ${next}`, 'weak')
    return binding(
      polarity,
      no === undefined ? sure : Math.max(sure, 0.75),
      no ?? `${verb} ${next}`,
      done.has(next) ? 'telling' : 'weak',
    )
  }
  if (first === 'i')
    return isSpeaking === 'child' ? binding(polarity, 0.7, `I ${verb} ${no ?? next}`, 'telling') : undefined
  if (isKept(clause.head) && next !== 'a' && next !== 'an')
    return binding(polarity, saysOnly(tokens, clause) ? 0.6 : 0.52, no ?? `${verb} ${next}`, 'weak')
  if (isPresence(clause, next)) return binding(polarity, 0.6, `${verb} ${next}`, 'telling')
  return notBinding('belief', first === 'we' || first === 'you' ? 0.65 : 0.6, `${verb} ${next}`, 'weak')
}

/** “are Garda vetted”: a name may stand before the participle. */
function isVerbModifier(word: string): boolean {
  return (
    /^\p{L}{3,}$/u.test(word) &&
    !/^(?:the|our|any|all|for|with|from|what|who|where|when|how|because|important|free|and|not)$/u.test(word)
  )
}

/** “Two adults are in every call”: who is there, and how many, is a rule. */
function isPresence(clause: Clause, next: string): boolean {
  if (
    !/^(?:present|in|at|with|on|available|admins?|administrators?|nearby|within|there|members|part|hosts?|responsible)$/u.test(
      next,
    )
  )
    return false
  return (
    clause.subject.some((word) => /^(?:two|three|one|\d+|least|responsible|every|all|another|each)$/u.test(word)) &&
    isPerson(clause.head)
  )
}

function thereIs(tokens: Tokens, rest: readonly string[]): GrammarReading {
  const flat = rest.join(' ')
  if (
    /^(?:always |at all times )?(?:be )?(?:two|three|one|\d+|at least|a (?:named|second|minimum)|always|no (?:fewer|less))\b/u.test(
      flat,
    )
  )
    return binding('do', 0.7, 'there is', 'telling')
  if (/^(?:no|never)\b/u.test(flat) && !/^no (?:doubt|such|need|place|excuse)\b/u.test(flat))
    return binding('never', 0.6, 'there is no', 'telling')
  return notBinding('belief', tokens.words.length > 3 ? 0.65 : 0.5, 'there is')
}

function haveTelling(tokens: Tokens, clause: Clause, rest: readonly string[]): GrammarReading | undefined {
  const verb = tokens.words[clause.at] ?? ''
  const flat = rest.join(' ')
  const first = clause.subject[0] ?? ''
  if (/^(?:the |a |an )?(?:right|rights|access|opportunity|potential|impact|effect|risk)\b/u.test(flat))
    return notBinding('belief', 0.75, `${verb} the right`)
  if (verb === 'had' || /^(?:been|become|made|seen|grown|changed)\b/u.test(flat))
    return notBinding('belief', 0.65, `${verb} ${rest[0] ?? ''}`)
  if (generalTruth.test(tokens.flat) || isAbstract(clause.head)) return notBinding('belief', 0.7, verb)
  const no = /^(?:not|never|no)\b/u.test(flat) ? `${verb} ${rest[0] ?? ''}` : neverVerb(clause)
  if (rest[0] !== undefined && isParticiple(rest[0]))
    return binding(no === undefined ? 'do' : 'never', 0.6, `${verb} ${rest[0]}`, 'weak')
  if (isYoung(clause.head) && no === undefined) return notBinding('belief', 0.55, verb, 'weak')
  const sure = first === 'we' || first === 'i' || isAgent(clause) || isKept(clause.head) ? 0.72 : 0.5
  return binding(no === undefined ? 'do' : 'never', sure, no ?? verb, sure > 0.6 ? 'telling' : 'weak')
}
