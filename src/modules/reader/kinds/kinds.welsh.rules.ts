/** Judges one Welsh statement. */
import type { Judgement, Polarity, StatementKind } from '../reader.words.ts'
import { hasAddress, isDated, signOffMark } from './kinds.marks.rules.ts'
import { quoted, type Setting } from './kinds.setting.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'
import {
  welshBelief,
  welshCommand,
  welshHabit,
  welshLegal,
  welshMay,
  welshMust,
  welshNever,
  welshOnly,
  welshPassive,
  welshPurpose,
  welshReference,
  welshReview,
  welshScope,
  welshSignOff,
  welshWe,
  welshWords,
} from './kinds.welsh.lexicon.ts'

const known = new Set(welshWords)
const english = /\b(?:the|and|of|to|with|for|is|are|must|should|our|we)\b/u

export function isWelsh({ words, flat }: Tokens): boolean {
  const letters = words.filter((word) => /\p{L}/u.test(word))
  const hits = letters.filter((word) => known.has(word)).length
  return hits > 0 && hits * 5 >= letters.length && !english.test(flat)
}

export function judgeWelsh(tokens: Tokens, setting: Setting): Judgement {
  const flat = tokens.flat.trim()
  const face = kindOnFace(tokens, flat)
  if (face !== undefined) return face
  const { carry } = setting
  const polarity = polarityOf(flat)
  if (carry !== undefined && !setting.goesOn) {
    if (carry.kind !== 'commitment') {
      if (polarity === undefined || carry.kind === 'belief' || carry.from === 'lead')
        return above(setting, carry.kind, null, carry.confidence)
    } else if (carry.from === 'lead' || polarity === undefined) {
      const own = carry.from === 'lead' && /^(?:peidio|byth|ni |nid )/u.test(flat) ? 'never' : carry.polarity
      return above(setting, 'commitment', own, carry.confidence)
    }
  }
  if (polarity !== undefined) return polarity
  if (setting.ground === 'ground') return made('belief', null, 0.5, '')
  return setting.place === 'item' ? made('commitment', 'do', 0.45, '') : made('other', null, 0.4, '')
}

function kindOnFace(tokens: Tokens, flat: string): Judgement | undefined {
  const sign = welshSignOff.exec(flat) ?? (signOffMark(tokens) === undefined ? null : /^\S+/u.exec(flat))
  if (sign !== null) return made('sign-off', null, 0.9, sign[0])
  const review = welshReview.exec(flat)
  if (review !== null || (isDated(tokens) && tokens.words.length <= 4))
    return made('review', null, 0.85, review?.[0] ?? '')
  const isDuty = welshMust.test(flat) || welshNever.test(flat)
  if ((hasAddress(tokens) || /^(?:enw|ffôn|e-bost|\p{L}+ (?:\p{L}+ ){0,3}: \p{L})/u.test(flat)) && !isDuty)
    return made('contact', null, 0.8, '')
  const faces = [
    ['reference', welshReference],
    ['scope', welshScope],
    ['legal', welshLegal],
    ['purpose', welshPurpose],
    ['belief', welshBelief],
  ] as const
  for (const [kind, pattern] of faces) {
    const found = pattern.exec(flat)
    if (found === null || (kind === 'legal' && isDuty)) continue
    return made(kind, null, 0.85, found[0].trim())
  }
  return undefined
}

function polarityOf(flat: string): Judgement | undefined {
  const never = welshNever.exec(flat)
  const only = welshOnly.exec(flat)
  if (only !== null && never === null) return made('commitment', 'do', 0.85, only[0].trim())
  if (never !== null) return made('commitment', 'never', 0.9, never[0].trim())
  const must = welshMust.exec(flat)
  const may = welshMay.exec(flat)
  if (may !== null && (must === null || may.index < must.index)) {
    return welshPassive.test(flat)
      ? made('commitment', 'do', 0.75, may[0].trim())
      : made('commitment', 'may', 0.85, may[0].trim())
  }
  if (must !== null) return made('commitment', 'do', 0.9, must[0].trim())
  const form = welshCommand.exec(flat) ?? welshWe.exec(flat) ?? welshHabit.exec(flat)
  return form === null ? undefined : made('commitment', 'do', 0.65, form[0].trim())
}

function made(kind: StatementKind, polarity: Polarity | null, confidence: number, words: string): Judgement {
  const because = words === '' ? 'So such lines are usually meant.' : `It says ${quoted(words)}.`
  return { kind, polarity, confidence, because, carried: false }
}

function above(
  setting: Setting,
  kind: StatementKind,
  polarity: Judgement | Polarity | null,
  confidence: number,
): Judgement {
  const where = setting.carry?.from === 'lead' ? 'The line above says' : 'The heading above says'
  const own = typeof polarity === 'string' ? polarity : null
  return {
    kind,
    polarity: own,
    confidence,
    because: `${where} ${quoted(setting.carry?.words ?? '')}.`,
    carried: kind === 'commitment',
  }
}
