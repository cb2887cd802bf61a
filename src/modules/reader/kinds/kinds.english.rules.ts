/** Judges one English statement: first what shows on its face, then its grammar against what the section and the lead say. */
import type { Judgement } from '../reader.words.ts'
import { underCarry } from './kinds.carried.rules.ts'
import { type Clause, clauseOf } from './kinds.clause.rules.ts'
import { bareReading, commandReading, gerundReading } from './kinds.command.rules.ts'
import { onItsFace } from './kinds.face.rules.ts'
import { modalReading } from './kinds.modal.rules.ts'
import { binding, type GrammarReading, notBinding, said } from './kinds.readings.rules.ts'
import { quoted, type Setting } from './kinds.setting.rules.ts'
import { tellingReading } from './kinds.telling.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import { generalTruth } from './kinds.truths.rules.ts'

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
  if (/^ only (?:if|with|when|where|after|once|through|via) /u.test(tokens.flat))
    return binding('do', 0.68, 'only', 'command')
  if (clause.form === 'command') return commandReading(tokens, clause)
  if (clause.form === 'gerund') return gerundReading(tokens, clause)
  if (clause.form === 'none') return bareReading(tokens, clause)
  return modalReading(tokens, clause) ?? tellingReading(tokens, clause, setting.child)
}

function byGrammar(tokens: Tokens, grammar: GrammarReading | undefined, setting: Setting): Judgement {
  const answer = answerTo(tokens, setting)
  if (answer !== undefined) return answer
  if (grammar === undefined) return withoutGrammar(tokens, setting)
  const isDoubtful = setting.ground === 'ground' && grammar.kind === 'commitment' && grammar.strength !== 'strong'
  if (!isDoubtful) return said(grammar)
  return grammar.confidence >= 0.78
    ? said({ ...grammar, confidence: 0.58 })
    : said(notBinding('belief', 0.62, grammar.words))
}

const minuted = /^(?:(agreed|resolved|action|decided|rule)|noted|background|note|why|reason)\s*:/iu

/** Only what stands around it can tell. */
function withoutGrammar(tokens: Tokens, setting: Setting): Judgement {
  const label = minuted.exec(tokens.written)
  if (label !== null) {
    const words = label[0].replace(/\s*:$/u, '')
    return said(label[1] === undefined ? notBinding('belief', 0.65, words) : binding('do', 0.6, words, 'weak'))
  }
  const truth = generalTruth(tokens)
  if (truth !== undefined) return said(notBinding('belief', 0.6, truth))
  if (tokens.written.endsWith('?')) return said(notBinding('heading', 0.7, '?'))
  if (setting.goesOn && setting.before !== undefined && setting.before.judgement.kind !== 'heading') {
    const { kind, polarity } = setting.before.judgement
    return { kind, polarity, confidence: 0.45, because: 'It goes on from the sentence before it.', carried: false }
  }
  if (
    /^ (?:at least|no (?:more|fewer|less|later)|both|two|one|three|all|every|with) /u.test(tokens.flat) &&
    setting.ground === 'rules' &&
    tokens.words.length >= 3
  ) {
    return said(binding('do', 0.52, tokens.words.slice(0, 2).join(' '), 'weak'))
  }
  if (setting.ground === 'ground') return said(notBinding('belief', 0.5, ''))
  if (setting.place === 'paragraph' && isShortName(tokens))
    return said(notBinding('heading', 0.5, 'a few words without a verb'))
  const isPoint =
    (setting.place === 'item' && tokens.words.length >= 3) || (setting.place === 'row' && tokens.words.length >= 6)
  return isPoint
    ? {
        kind: 'commitment',
        polarity: 'do',
        confidence: 0.42,
        because: 'It is a point in a list of rules.',
        carried: false,
      }
    : { kind: 'other', polarity: null, confidence: 0.4, because: 'Nothing in it says what it is.', carried: false }
}

/** “People to talk to”: a heading that was not set as one. */
function isShortName({ words, written }: Tokens): boolean {
  return (
    words.length >= 2 &&
    words.length <= 7 &&
    /^\p{Lu}/u.test(written) &&
    /[\p{L}\p{N})]$/u.test(written) &&
    !/\d/u.test(written)
  )
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
