/** What grammar says of a statement before its section is asked, and the words for why. */
import type { Judgement, Polarity, StatementKind } from '../reader.words.ts'
import type { Carry } from './kinds.sections.rules.ts'
import { quoted } from './kinds.setting.rules.ts'

/** How loud the grammar speaks: `strong` stands against a heading or lead that says otherwise. */
export interface GrammarReading {
  readonly kind: StatementKind
  readonly polarity: Polarity | null
  readonly confidence: number
  /** The words that decided. */
  readonly words: string
  readonly strength: 'strong' | 'command' | 'telling' | 'weak'
}

export function binding(
  polarity: Polarity,
  confidence: number,
  words: string,
  strength: GrammarReading['strength'],
): GrammarReading {
  return { kind: 'commitment', polarity, confidence, words, strength }
}

export function notBinding(
  kind: StatementKind,
  confidence: number,
  words: string,
  strength: GrammarReading['strength'] = 'telling',
): GrammarReading {
  return { kind, polarity: null, confidence, words, strength }
}

/** The statement's own words decided. */
export function said({ kind, polarity, confidence, words }: GrammarReading): Judgement {
  const because = words === '' ? 'It tells how things are.' : `It says ${quoted(words)}.`
  return { kind, polarity, confidence, because, carried: false }
}

const places = { lead: 'The line above says', column: 'Its column says', heading: 'The heading above says' } as const

/** The lead, the column or the heading decided. */
export function fromAbove(carry: Carry, kind: StatementKind, polarity: Polarity | null, confidence: number): Judgement {
  const because = `${places[carry.from]} ${quoted(carry.words)}.`
  return { kind, polarity, confidence, because, carried: kind === 'commitment' }
}
