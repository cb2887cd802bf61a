/** Quotes the words a finding is about, and tells whether they are denied where they stand. */
import type { Finding, Statement } from '../reader.words.ts'
import { deniedAfter, deniedBefore } from './findings.law.lexicon.ts'
import { type ClashCode, clashWords } from './findings.words.ts'

/** No sentence is this long; a text that is one is not searched to its end. */
const longestHeard = 1500

export const heard = ({ text }: Statement): string => text.slice(0, longestHeard)

export const isCommitment = ({ kind }: Statement): boolean => kind === 'commitment'

export function found(code: ClashCode, statements: readonly Statement[], quote: string): Finding {
  return { code, ...clashWords[code], statements: statements.map(({ id }) => id), quote: tidy(quote) }
}

const tidy = (quote: string) =>
  quote
    .trim()
    .replace(/^[,;:\s–-]+/, '')
    .replace(/[,\s–-]+$/, '')

/** What the words match and no “not” turns round, or undefined. */
export function affirmed(text: string, words: RegExp): string | undefined {
  for (const match of text.matchAll(
    new RegExp(words.source, words.flags.includes('g') ? words.flags : `${words.flags}g`),
  )) {
    const isDenied =
      deniedBefore.test(text.slice(0, match.index)) || deniedAfter.test(text.slice(match.index + match[0].length))
    if (!isDenied && match[0].trim() !== '') return match[0]
  }
  return undefined
}
