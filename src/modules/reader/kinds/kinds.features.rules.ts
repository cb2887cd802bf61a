/** What is looked at in a statement when it is weighed whether it binds: its words as they stand, and what grammar says of it. */
import type { Judgement } from '../reader.words.ts'
import { tokensOf } from '../topics/topics.tokens.rules.ts'

export interface Weighed {
  readonly text: string
  /** The heading or the line that leads into its list; empty where neither stands. */
  readonly over: string
  /** As grammar and section have it. */
  readonly judgement: Judgement
}

/** `word`, `two+words`, `1^first`, `last$`, `^heading`, and `!` before what is said of it. */
export function bindingFeatures({ text, over, judgement }: Weighed): string[] {
  const words = tokensOf(text).map(({ word }) => word)
  const above = tokensOf(over).map(({ stem }) => stem)
  const { kind, polarity, confidence, carried } = judgement
  return [
    ...new Set([
      ...words,
      ...words.slice(1).map((word, at) => `${words[at]}+${word}`),
      ...words.slice(0, 3).map((word, at) => `${at + 1}^${word}`),
      `${words.at(-1) ?? ''}$`,
      ...above.map((stem) => `^${stem}`),
      ...marksOf(text).map((mark) => `!${mark}`),
      `!words${Math.min(6, Math.floor(words.length / 5))}`,
      ...(/:\s*$/.test(over) ? ['!lead'] : []),
      `!${kind}`,
      `!${kind}${Math.floor(confidence * 10)}`,
      ...(polarity ? [`!${polarity}`] : []),
      ...(carried ? ['!carried'] : []),
    ]),
  ]
}

function marksOf(text: string): string[] {
  const marks = [
    [/\?/, 'asks'],
    [/\d/, 'number'],
    [/@|www\.|https?:/, 'address'],
    [/;/, 'semicolon'],
    [/[–—]|\s-\s/, 'dash'],
    [/^\p{Ll}/u, 'small'],
    [/[.!]\s*$/, 'ended'],
  ] as const
  return marks.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : []))
}
