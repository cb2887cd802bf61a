/** What grammar says of a statement before its section is asked, and the words for why. */
import type { Polarity, StatementKind } from '../reader.words.ts'

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
