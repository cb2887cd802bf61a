/** Asks every mark a statement can bear on its face, in the order in which one outdoes another. */
import type { Judgement } from '../reader.words.ts'
import type { Clause } from './kinds.clause.rules.ts'
import { contactMark, type Form, isDated, reviewMark, signOffMark } from './kinds.marks.rules.ts'
import { legalMark, purposeMark, referenceMark, scopeMark } from './kinds.papers.rules.ts'
import { type GrammarReading, notBinding, said } from './kinds.readings.rules.ts'
import type { Setting } from './kinds.setting.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

/** Kinds that need no grammar. */
export function onItsFace(
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
  if (inDuty && isDated(tokens) && tokens.words.length <= 8) return [reviewMark(tokens, false)]
  if (inDuty && setting.carry?.from === 'lead') return [contact, isVerbless ? undefined : referenceMark(tokens, false)]
  if (setting.carry?.kind === 'reference' && isVerbless) return [contact]
  const speaksOfItself =
    setting.before === undefined || /^(?:heading|purpose|scope|legal|reference)$/u.test(setting.before.judgement.kind)
  return [
    signOffMark(tokens),
    reviewMark(tokens, isTold),
    contact,
    referenceMark(tokens, isVerbless && setting.place !== 'paragraph'),
    legalMark(tokens, isBound, clause.form === 'none' || (isVerbless && tokens.words.length <= 8)),
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
