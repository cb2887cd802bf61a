/** Judges one English statement: first what shows on its face, then its grammar against what the section and the lead say. */
import type { Judgement, Polarity, StatementKind } from '../reader.words.ts'
import { type Clause, clauseOf } from './kinds.clause.rules.ts'
import { bareReading, commandReading, gerundReading } from './kinds.command.rules.ts'
import { contactMark, type Form, hasAddress, isDated, reviewMark, signOffMark } from './kinds.marks.rules.ts'
import { modalReading } from './kinds.modal.rules.ts'
import { legalMark, purposeMark, referenceMark, scopeMark } from './kinds.papers.rules.ts'
import type { GrammarReading } from './kinds.readings.rules.ts'
import { binding, notBinding } from './kinds.readings.rules.ts'
import type { Carry } from './kinds.sections.rules.ts'
import { quoted, type Setting } from './kinds.setting.rules.ts'
import { tellingReading } from './kinds.telling.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

export function judgeEnglish(tokens: Tokens, setting: Setting): Judgement {
  const clause = clauseOf(tokens)
  const grammar = grammarReading(tokens, clause, setting)
  const face = onItsFace(tokens, clause, grammar, setting)
  if (face !== undefined) return face
  if (setting.carry !== undefined) {
    const carried = underCarry(tokens, clause, grammar, setting, setting.carry)
    if (carried !== undefined) return carried
  }
  return byGrammar(tokens, grammar, setting)
}

function grammarReading(tokens: Tokens, clause: Clause, setting: Setting): GrammarReading | undefined {
  if (clause.form === 'command') return commandReading(tokens, clause)
  if (clause.form === 'gerund') return gerundReading(tokens, clause)
  if (clause.form === 'none') return bareReading(tokens, clause)
  return modalReading(tokens, clause) ?? tellingReading(tokens, clause, setting.child ? 'child' : 'other')
}

/** Kinds that need no grammar. */
function onItsFace(
  tokens: Tokens,
  clause: Clause,
  grammar: GrammarReading | undefined,
  setting: Setting,
): Judgement | undefined {
  const dateLine = dateLineAfter(tokens, setting)
  if (dateLine !== undefined) return said(dateLine)
  const marks = marksOf(tokens, clause, grammar, setting)
  const strong = marks.find((mark) => mark?.strength === 'strong')
  if (strong !== undefined) return said(strong)
  if (setting.carry !== undefined && setting.carry.kind !== 'commitment') return undefined
  const isVerbless = clause.form === 'none'
  const telling = marks.find((mark) => mark !== undefined && (mark.strength === 'telling' || isVerbless))
  return telling === undefined || setting.carry?.from === 'lead' ? undefined : said(telling)
}

function marksOf(
  tokens: Tokens,
  clause: Clause,
  grammar: GrammarReading | undefined,
  setting: Setting,
): (GrammarReading | undefined)[] {
  const isVerbless = clause.form === 'none' || (clause.form === 'gerund' && grammar?.strength === 'weak')
  const isBound = grammar?.strength === 'strong' && grammar.polarity !== null && grammar.polarity !== 'may'
  const form: Form = isVerbless
    ? 'none'
    : clause.form === 'command'
      ? 'command'
      : isBound
        ? 'bound'
        : grammar?.polarity === 'may'
          ? 'may'
          : 'telling'
  const inDuty = setting.carry?.kind === 'commitment'
  const isTold = grammar?.kind === 'commitment' && (grammar.strength === 'telling' || grammar.strength === 'strong')
  const contact = contactMark(tokens, form, tokens.words[clause.at] ?? '', inDuty)
  if (inDuty && setting.carry?.from === 'lead') return [contact, isVerbless ? undefined : referenceMark(tokens, false)]
  if (setting.carry?.kind === 'reference' && isVerbless) return [contact]
  const speaksOfItself =
    setting.before === undefined || /^(?:heading|purpose|scope|legal|reference)$/u.test(setting.before.judgement.kind)
  return [
    signOffMark(tokens),
    reviewMark(tokens, isTold),
    contact,
    referenceMark(tokens, isVerbless && setting.place !== 'paragraph'),
    legalMark(tokens, isBound, isVerbless),
    scopeMark(tokens, speaksOfItself),
    isBound || inDuty ? undefined : purposeMark(tokens, speaksOfItself),
  ]
}

/** “Date: July 2024” belongs to the line before it: a signature, or a review. */
function dateLineAfter(tokens: Tokens, setting: Setting): GrammarReading | undefined {
  if (!/^dated? ?:/iu.test(tokens.written) || tokens.words.length > 8) return undefined
  const kind = setting.before?.judgement.kind === 'sign-off' ? 'sign-off' : 'review'
  return notBinding(kind, kind === 'sign-off' || isDated(tokens) ? 0.85 : 0.6, 'Date', 'strong')
}

function underCarry(
  tokens: Tokens,
  clause: Clause,
  grammar: GrammarReading | undefined,
  setting: Setting,
  carry: Carry,
): Judgement | undefined {
  if (setting.goesOn && clause.form !== 'none' && clause.form !== 'gerund')
    return afterFirstSentence(tokens, grammar, setting, carry)
  if (carry.kind === 'commitment') return underDuty(clause, grammar, setting, carry)
  if (carry.kind === 'other') return undefined
  if (grammar?.kind === 'belief' && /^(?:means?|refers?)$/u.test(grammar.words)) return said(grammar)
  const own = standsAgainst(tokens, clause, grammar, carry)
  if (own !== undefined) return said(own)
  return fromAbove(
    carry,
    carry.kind,
    null,
    grammar?.kind === 'commitment' && grammar.strength !== 'weak' ? 0.68 : carry.confidence,
  )
}

/** The second sentence of a bullet has its own grammar; where that is silent it is of the kind of the first. */
function afterFirstSentence(
  tokens: Tokens,
  grammar: GrammarReading | undefined,
  setting: Setting,
  carry: Carry,
): Judgement | undefined {
  if (carry.kind !== 'commitment' && setting.before?.judgement.kind === carry.kind) {
    const isDuty =
      grammar?.kind === 'commitment' &&
      grammar.strength === 'strong' &&
      grammar.polarity !== 'may' &&
      carry.kind !== 'belief' &&
      carry.kind !== 'purpose'
    return isDuty && grammar !== undefined ? said(grammar) : fromAbove(carry, carry.kind, null, 0.7)
  }
  return byGrammar(tokens, grammar, setting)
}

function underDuty(
  clause: Clause,
  grammar: GrammarReading | undefined,
  setting: Setting,
  carry: Carry,
): Judgement | undefined {
  const isList =
    setting.place === 'item' || setting.place === 'row' || setting.place === 'lead' || carry.from === 'lead'
  const own = grammar?.kind === 'commitment' ? grammar : undefined
  const isSentence = clause.form === 'modal' || (clause.subject.length > 0 && own?.strength === 'strong')
  if (isSentence && own !== undefined) return said(own)
  if (own?.polarity === 'never') return said({ ...own, confidence: Math.max(own.confidence, 0.85) })
  if (!isList && clause.form !== 'none' && clause.form !== 'gerund') return undefined
  if (
    carry.from === 'heading' &&
    grammar !== undefined &&
    grammar.kind !== 'commitment' &&
    grammar.strength !== 'weak' &&
    clause.subject.length > 0
  ) {
    return undefined
  }
  if (
    grammar?.kind === 'belief' &&
    clause.subject.length > 0 &&
    /^(?:we|they|it|this|these|you)$/u.test(clause.subject[0] ?? '')
  )
    return undefined
  if (own?.strength === 'command' && carry.polarity === 'do' && carry.from !== 'lead') return said(own)
  return fromAbove(
    carry,
    'commitment',
    carry.polarity,
    clause.subject.length > 0 && clause.form !== 'none' ? carry.confidence - 0.2 : carry.confidence,
  )
}

/** A duty of staff among beliefs stays a duty; “children should never be harmed” and “we have a duty” do not. */
function standsAgainst(
  tokens: Tokens,
  clause: Clause,
  grammar: GrammarReading | undefined,
  carry: Carry,
): GrammarReading | undefined {
  if (grammar?.kind !== 'commitment') return undefined
  const verb = tokens.words[clause.at] ?? ''
  const isHeading = carry.from !== 'lead'
  if (carry.kind === 'belief') {
    const isOurs =
      /^(?:we|i|our|all|any|no|every)$/u.test(clause.subject[0] ?? '') ||
      clause.subject.some((word) => staff.test(word))
    if (
      clause.form === 'modal' &&
      isOurs &&
      /^(?:must|will|shall|may)$/u.test(verb) &&
      !/^(?:children|child|people)$/u.test(clause.head)
    )
      return { ...grammar, confidence: isHeading ? 0.7 : 0.52 }
    if (clause.form === 'modal' && verb !== 'can' && clause.subject.some((word) => staff.test(word)))
      return { ...grammar, confidence: isHeading ? 0.65 : 0.5 }
    if (
      grammar.polarity === 'never' &&
      /^(?:be|verb)$/u.test(clause.form) &&
      !/^(?:we|child|children)$/u.test(clause.head)
    )
      return { ...grammar, confidence: 0.52 }
    return isHeading && grammar.strength === 'telling' && grammar.confidence >= 0.78 && clause.subject[0] !== 'we'
      ? { ...grammar, confidence: 0.5 }
      : undefined
  }
  if (clause.form === 'modal' && grammar.strength === 'strong') {
    if (grammar.polarity === 'may' && (carry.kind === 'contact' || carry.kind === 'reference')) return undefined
    return { ...grammar, confidence: grammar.confidence - (isHeading ? 0.15 : 0.3) }
  }
  if (carry.kind === 'contact') {
    if (hasAddress(tokens) || /^(?:contact|call|ring|phone|email|visit|speak|text)$/u.test(verb)) return undefined
    return clause.form === 'none' || clause.form === 'gerund' ? undefined : { ...grammar, confidence: 0.55 }
  }
  if (
    !isHeading ||
    (carry.kind !== 'scope' && carry.kind !== 'legal' && carry.kind !== 'reference' && carry.kind !== 'sign-off')
  ) {
    return isHeading && clause.form === 'be' && grammar.strength === 'strong' ? grammar : undefined
  }
  return clause.form === 'command' ||
    grammar.strength === 'strong' ||
    (grammar.strength === 'telling' && clause.subject[0] === 'we')
    ? { ...grammar, confidence: 0.58 }
    : undefined
}

const staff =
  /^(?:staff|volunteers?|adults?|leaders?|coach(?:es)?|tutors?|teachers?|employees?|workers?|officer|coordinator|co-ordinator|committee|trustees?|helpers?|hub|club|charity|school|organisation)$/u

function byGrammar(tokens: Tokens, grammar: GrammarReading | undefined, setting: Setting): Judgement {
  const answer = answerTo(tokens, setting)
  if (answer !== undefined) return answer
  if (grammar !== undefined) {
    const weakGround = setting.ground === 'ground' && grammar.kind === 'commitment' && grammar.strength !== 'strong'
    if (!weakGround) return said(grammar)
    if (grammar.confidence >= 0.78) return said({ ...grammar, confidence: 0.58 })
    return said(notBinding('belief', 0.62, grammar.words))
  }
  const label = /^(agreed|resolved|action|decided|rule|noted|background|note|why|reason)\s*:/iu
    .exec(tokens.written)?.[1]
    ?.toLowerCase()
  if (label !== undefined) {
    return said(
      /^(?:agreed|resolved|action|decided|rule)$/u.test(label)
        ? binding('do', 0.6, label, 'weak')
        : notBinding('belief', 0.65, label),
    )
  }
  if (tokens.written.endsWith('?')) return said(notBinding('heading', 0.7, '?'))
  if (setting.goesOn && setting.before !== undefined && setting.before.judgement.kind !== 'heading') {
    const { kind, polarity } = setting.before.judgement
    return { kind, polarity, confidence: 0.45, because: 'It goes on from the sentence before it.', carried: false }
  }
  if (setting.ground === 'ground') return said(notBinding('belief', 0.5, ''))
  if (setting.place === 'item' && tokens.words.length >= 3) {
    return {
      kind: 'commitment',
      polarity: 'do',
      confidence: 0.42,
      because: 'It is a point in a list of rules.',
      carried: false,
    }
  }
  return { kind: 'other', polarity: null, confidence: 0.4, because: 'Nothing in it says what it is.', carried: false }
}

/** “Can helpers follow me?” – “Nope.” */
function answerTo(tokens: Tokens, setting: Setting): Judgement | undefined {
  if (setting.question === undefined || !/^(?:can|may|am|is|are|do|does|should|could|will)\b/iu.test(setting.question))
    return undefined
  const because = `The heading above asks ${quoted(setting.question)}.`
  const flat = tokens.flat
  if (/^ (?:no|nope|never|not)(?: [,.!–—]| (?:ever|at all|really|unless|in) )/u.test(flat)) {
    return { kind: 'commitment', polarity: 'never', confidence: 0.72, because, carried: true }
  }
  if (/^ (?:yes|yep|yeah|sure|of course|certainly)\b/u.test(flat)) {
    return {
      kind: 'commitment',
      polarity: / only /u.test(flat) ? 'do' : 'may',
      confidence: 0.7,
      because,
      carried: true,
    }
  }
  return undefined
}

function said(reading: GrammarReading): Judgement {
  const { kind, polarity, confidence, words } = reading
  const because = words === '' ? 'It tells how things are.' : `It says ${quoted(words)}.`
  return { kind, polarity, confidence, because, carried: false }
}

function fromAbove(carry: Carry, kind: StatementKind, polarity: Polarity | null, confidence: number): Judgement {
  const where =
    carry.from === 'lead'
      ? 'The line above says'
      : carry.from === 'column'
        ? 'Its column says'
        : 'The heading above says'
  return { kind, polarity, confidence, because: `${where} ${quoted(carry.words)}.`, carried: kind === 'commitment' }
}
