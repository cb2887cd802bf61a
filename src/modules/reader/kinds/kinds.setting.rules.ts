/** What stands around a statement and can speak for it. */
import type { Judgement, Unit } from '../reader.words.ts'
import type { Carry, Ground } from './kinds.sections.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

export interface Setting {
  readonly place: Unit['place']
  readonly goesOn: boolean
  /** Of the lead, the column or the nearest heading that says something, in this order. */
  readonly carry: Carry | undefined
  readonly ground: Ground
  /** The heading asks: “Can I film?” */
  readonly question: string | undefined
  /** The statement before it in the same paragraph or list. */
  readonly before: { readonly judgement: Judgement; readonly tokens: Tokens } | undefined
  /** Children speak for themselves in this text: “I will never share my password”. */
  readonly child: boolean
}

export const alone: Setting = {
  place: 'paragraph',
  goesOn: false,
  carry: undefined,
  ground: 'rules',
  question: undefined,
  before: undefined,
  child: false,
}

/** The words of a lead or heading, short enough to be quoted in a reason. */
export function quoted(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim()
  return `“${plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}…` : plain}”`
}
