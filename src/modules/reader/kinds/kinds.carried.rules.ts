/** What a statement becomes under a lead, a column or a heading that says something of its lines. */
import type { Judgement } from '../reader.words.ts'
import type { Clause } from './kinds.clause.rules.ts'
import { hasAddress } from './kinds.marks.rules.ts'
import { fromAbove, type GrammarReading, said } from './kinds.readings.rules.ts'
import type { Carry } from './kinds.sections.rules.ts'
import type { Setting } from './kinds.setting.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

const staff =
  /^(?:staff|volunteers?|adults?|leaders?|coach(?:es)?|tutors?|teachers?|employees?|workers?|officer|coordinator|co-ordinator|committee|trustees?|helpers?|hub|club|charity|school|organisation)$/u
const reaches = /^(?:contact|call|ring|phone|email|visit|speak|text)$/u

/** Undefined where what stands above has nothing to say of this one: its own grammar decides. */
export function underCarry(
  tokens: Tokens,
  clause: Clause,
  grammar: GrammarReading | undefined,
  setting: Setting,
  carry: Carry,
): Judgement | undefined {
  if (setting.goesOn && clause.form !== 'none' && clause.form !== 'gerund') return afterFirst(grammar, setting, carry)
  if (carry.kind === 'commitment') return underDuty(clause, grammar, setting, carry)
  if (carry.kind === 'other') return undefined
  if (grammar?.kind === 'belief' && /^(?:means?|refers?)$/u.test(grammar.words)) return said(grammar)
  const own = grammar?.kind === 'commitment' ? standsAgainst(tokens, clause, grammar, carry) : undefined
  if (own !== undefined) return said(own)
  const isDoubtful = grammar?.kind === 'commitment' && grammar.strength !== 'weak'
  return fromAbove(carry, carry.kind, null, isDoubtful ? 0.68 : carry.confidence)
}

/** The second sentence of a bullet has its own grammar; among beliefs and purposes it goes on as the first began. */
function afterFirst(grammar: GrammarReading | undefined, setting: Setting, carry: Carry): Judgement | undefined {
  if (carry.kind === 'commitment' || setting.before?.judgement.kind !== carry.kind) return undefined
  const isDuty = grammar?.kind === 'commitment' && grammar.strength === 'strong' && grammar.polarity !== 'may'
  if (isDuty && carry.kind !== 'belief' && carry.kind !== 'purpose') return said(grammar)
  return fromAbove(carry, carry.kind, null, 0.7)
}

function underDuty(
  clause: Clause,
  grammar: GrammarReading | undefined,
  setting: Setting,
  carry: Carry,
): Judgement | undefined {
  const own = grammar?.kind === 'commitment' ? grammar : undefined
  const hasSubject = clause.subject.length > 0
  if (own !== undefined && (clause.form === 'modal' || (hasSubject && own.strength === 'strong'))) return said(own)
  if (own?.polarity === 'never') return said({ ...own, confidence: Math.max(own.confidence, 0.85) })
  const isList = setting.place !== 'paragraph' || carry.from === 'lead'
  if (!isList && clause.form !== 'none' && clause.form !== 'gerund') return undefined
  if (grammar !== undefined && own === undefined && hasSubject && tellsOtherwise(clause, grammar, carry))
    return undefined
  if (own?.strength === 'command' && carry.polarity === 'do' && carry.from !== 'lead') return said(own)
  const isSentence = hasSubject && clause.form !== 'none'
  return fromAbove(carry, 'commitment', carry.polarity, isSentence ? carry.confidence - 0.2 : carry.confidence)
}

/** A whole sentence that tells how things are is no line of the list above it. */
function tellsOtherwise(clause: Clause, grammar: GrammarReading, carry: Carry): boolean {
  if (carry.from === 'heading' && grammar.strength !== 'weak') return true
  return grammar.kind === 'belief' && /^(?:we|they|it|this|these|you)$/u.test(clause.subject[0] ?? '')
}

/** A duty stays a duty in a section about something else, if it is said loudly enough. */
function standsAgainst(
  tokens: Tokens,
  clause: Clause,
  grammar: GrammarReading,
  carry: Carry,
): GrammarReading | undefined {
  const verb = tokens.words[clause.at] ?? ''
  const isHeading = carry.from !== 'lead'
  if (carry.kind === 'belief') return amongBeliefs(clause, grammar, verb, isHeading)
  if (clause.form === 'modal' && grammar.strength === 'strong') {
    if (grammar.polarity === 'may' && (carry.kind === 'contact' || carry.kind === 'reference')) return undefined
    return { ...grammar, confidence: grammar.confidence - (isHeading ? 0.15 : 0.3) }
  }
  if (carry.kind === 'contact') {
    if (hasAddress(tokens) || reaches.test(verb) || clause.form === 'none' || clause.form === 'gerund') return undefined
    return { ...grammar, confidence: 0.55 }
  }
  if (!isHeading) return undefined
  if (clause.form === 'be' && grammar.strength === 'strong') return grammar
  if (carry.kind === 'purpose' || carry.kind === 'review') return undefined
  const isOurs = grammar.strength === 'telling' && clause.subject[0] === 'we'
  return clause.form === 'command' || grammar.strength === 'strong' || isOurs
    ? { ...grammar, confidence: 0.58 }
    : undefined
}

/** A duty of staff stays one; “children should never be harmed” and “we have a duty” do not. */
function amongBeliefs(
  clause: Clause,
  grammar: GrammarReading,
  verb: string,
  isHeading: boolean,
): GrammarReading | undefined {
  const first = clause.subject[0] ?? ''
  const isStaff = clause.subject.some((word) => staff.test(word))
  const isOurs = isStaff || /^(?:we|i|our|all|any|no|every)$/u.test(first)
  const isOfChildren = /^(?:children|child|people)$/u.test(clause.head)
  if (clause.form === 'modal') {
    if (isOurs && !isOfChildren && /^(?:must|will|shall|may)$/u.test(verb))
      return { ...grammar, confidence: isHeading ? 0.7 : 0.52 }
    return isStaff && verb !== 'can' ? { ...grammar, confidence: isHeading ? 0.65 : 0.5 } : undefined
  }
  const tells = clause.form === 'be' || clause.form === 'verb'
  if (grammar.polarity === 'never' && tells && first !== 'we' && !isOfChildren) return { ...grammar, confidence: 0.52 }
  const isLoud = isHeading && grammar.strength === 'telling' && grammar.confidence >= 0.78 && first !== 'we'
  return isLoud ? { ...grammar, confidence: 0.5 } : undefined
}
