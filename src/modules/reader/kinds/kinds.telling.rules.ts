/** What a statement in the plain present says: “Coaches copy in a parent” is how it is done here, “The internet offers much” is how the world is. */
import { beTelling, haveTelling } from './kinds.being.rules.ts'
import type { Clause } from './kinds.clause.rules.ts'
import { beliefVerbs, introductionVerbs, stativeVerbs, thinkingVerbs } from './kinds.english.lexicon.ts'
import { isAbstract, isKept, isYoung } from './kinds.nouns.rules.ts'
import { asksNot, forbids } from './kinds.polarity.rules.ts'
import { binding, type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { generalTruth, hasPeople, neverVerb } from './kinds.truths.rules.ts'
import { isClearPast, isPast, isPlainVerb, isThird } from './kinds.verbs.rules.ts'

const believing = new Set(beliefVerbs)
const thinking = new Set(thinkingVerbs)
const introducing = new Set(introductionVerbs)
const stative = new Set(stativeVerbs)
const offered =
  /^(?:(?!(?:in|on|at|from|to|by|through)\b)\p{L}[\p{L}-]* ){0,3}(?:workshops?|classes|concerts?|activities|clubs?|projects?|events|performances?|programmes?|opportunities|services|holidays?|camps?|music|sport|arts?|theatre|dance|football|trips|tuition|with (?:children|young people|families|about|around|over|more than))\b(?!'|.*\b(?:online safety|safeguarding|training)\b)/u
const wanting =
  /^(?:needs?|wants?|loves?|likes?|deserves?|enjoys?|struggles?|suffers?|grows?|feels?|belongs?|benefits?|means?|differs?|exists?|varys?)$/u
const childTruth =
  /^(?:use|spend|live|grow|face|enjoy|need|want|have|see|encounter|share|talk|communicate|rely|like|love|learn|think|feel|often|may|can|know|deserve|experience|socialise|play|trust|find|get|suffer|fall|make friends|meet)\b/u
const taught = /^(?:training|induction|course|courses|orientation|supervision|agreement|lesson|lessons|curriculum)$/u
const weighs =
  /^(?:brings?|offers?|presents?|poses?|creates?|gives?|opens?)\b.*\b(?:benefits?|risks?|opportunit(?:y|ies)|challenges?|dangers?|harm|joy|possibilities)\b/u
const defining = /^(?:means?|refers|includes?|involves?|describes|occurs|happens|depends|matters)$/u

export function tellingReading(tokens: Tokens, clause: Clause, isChild: boolean): GrammarReading | undefined {
  if (clause.form === 'be') return beTelling(tokens, clause, isChild)
  if (clause.form === 'have') return haveTelling(tokens, clause)
  if (clause.form !== 'verb') return undefined
  const rest = tokens.words.slice(clause.at + 1)
  const verb = tokens.words[clause.at] ?? ''
  const isDo = verb === 'do' || verb === 'does'
  const action = isDo ? (rest.find((word) => word !== 'not' && word !== 'never') ?? '') : verb
  if (verb === 'did' || isPastTense(action)) return notBinding('belief', 0.62, action, 'weak')
  if (/^not (?:have|need) to\b/u.test(rest.slice(0, 3).join(' '))) return binding('may', 0.62, 'not have to', 'telling')
  const no = isDo ? doNot(tokens, clause, rest) : (neverVerb(clause) ?? notTo(verb, rest))
  if (clause.subject[0] === 'i') return childTelling(action, no)
  if (!/\p{L}/u.test(action)) return undefined
  return worldly(tokens, clause, action, rest, no) ?? practised(clause, action, no)
}

/** How the world is, what somebody thinks, or what kind of organisation this is; undefined where it is none of these. */
function worldly(
  tokens: Tokens,
  clause: Clause,
  action: string,
  rest: readonly string[],
  no: string | undefined,
): GrammarReading | undefined {
  const isWe = clause.subject[0] === 'we'
  const holds = /^holds?$/u.test(action) && rest[0] !== 'that'
  if (!holds && (isWe ? believing.has(action) : thinking.has(action))) {
    return notBinding('belief', isWe ? 0.85 : 0.65, action, 'strong')
  }
  if (clause.head === 'responsibility' || clause.head === 'accountability')
    return binding('do', 0.7, `${clause.head} ${action}`, 'telling')
  const truth = generalTruth(tokens)
  if (truth !== undefined) return notBinding('belief', 0.75, truth)
  if (isAbstract(clause.head) && !isKept(clause.head)) return notBinding('belief', 0.75, clause.head)
  const isOfChildren = isYoung(clause.head) && !/^(?:members?|participants?|pupils?|students?)$/u.test(clause.head)
  if (isOfChildren && no === undefined && !rest.includes('only') && childTruth.test([action, ...rest].join(' '))) {
    return notBinding('belief', 0.7, `${clause.head} ${action}`)
  }
  if (/^(?:includes?|covers?)$/u.test(action) && taught.test(clause.head)) return undefined
  if (stative.has(action) && no === undefined && !isWe && (!hasPeople(clause) || wanting.test(action))) {
    return notBinding('belief', 0.62, action)
  }
  if (weighs.test([action, ...rest.slice(0, 4)].join(' '))) return notBinding('belief', 0.66, action)
  if (defining.test(action)) return notBinding('belief', 0.65, action)
  const isOffer =
    /^(?:run|offer|deliver|provide|teach|bring|work|support|serve|put)s?$/u.test(action) && offered.test(rest.join(' '))
  return isOffer ? notBinding('belief', 0.6, `${clause.subject[0] ?? ''} ${action}`) : undefined
}

/** How it is done here. */
function practised(clause: Clause, action: string, no: string | undefined): GrammarReading {
  const polarity = no === undefined ? 'do' : 'never'
  const words = no ?? action
  const isGeneral = introducing.has(action)
  if (clause.subject[0] === 'we') return binding(polarity, isGeneral ? 0.62 : 0.85, `we ${words}`, 'telling')
  if (hasPeople(clause)) return binding(polarity, isGeneral ? 0.6 : 0.78, words, 'telling')
  if (isKept(clause.head)) return binding(polarity, 0.66, words, 'telling')
  return binding(polarity, no === undefined ? 0.5 : 0.66, words, 'weak')
}

function isPastTense(word: string): boolean {
  return isClearPast(word) || (isPast(word) && !isThird(word) && !isPlainVerb(word))
}

function doNot(tokens: Tokens, clause: Clause, rest: readonly string[]): string | undefined {
  if (rest[0] !== 'not' && rest[0] !== 'never') return undefined
  if (/^(?:need|have to|mean|want|believe|know|think|apply|expect)/u.test(rest.slice(1, 3).join(' '))) return undefined
  return forbids(tokens, clause, rest.join(' '))
}

/** “takes no part”, “ask parents not to share” */
function notTo(verb: string, rest: readonly string[]): string | undefined {
  if (rest[0] === 'no' && !/^(?:more|fewer|less|later|longer|matter|doubt)$/u.test(rest[1] ?? '')) return 'no'
  return asksNot.test([verb, ...rest].slice(0, 14).join(' ')) ? 'not to' : undefined
}

function childTelling(action: string, no: string | undefined): GrammarReading {
  if (/^(?:know|think|believe|understand|feel|like|love|want|hope|enjoy)$/u.test(action)) {
    return notBinding('belief', 0.6, `I ${action}`)
  }
  return binding(no === undefined ? 'do' : 'never', 0.88, `I ${no ?? action}`, 'telling')
}
