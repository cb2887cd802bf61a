/** The one field in which people choose a passphrase, and the words for what is wrong with it. */
import { z } from 'zod'
import { readCommonPassphrases } from './common-passphrases.ts'
import type { passphraseWords } from './passphrase.words.ts'
import { longestPassphrase, reasonsAgainst } from './passphrase-rules.ts'

export type PassphraseTexts = (typeof passphraseWords)['en'] | (typeof passphraseWords)['cy']

/** Present and of a bearable length; whether it is good enough takes knowing the person (see `faultOfPassphrase`). */
export function passphraseField(words: PassphraseTexts) {
  return z.string({ error: words.choose }).min(1, words.choose).max(1_000, words.tooLong(longestPassphrase))
}

/** What is wrong with a chosen passphrase, in one sentence, or undefined. */
export async function faultOfPassphrase(
  passphrase: string,
  { about, hasSecondFactor }: { about: readonly string[]; hasSecondFactor: boolean },
  words: PassphraseTexts,
): Promise<string | undefined> {
  const isCommon = await readCommonPassphrases()
  const [reason] = reasonsAgainst(passphrase, { about: [...about, 'Kept'], hasSecondFactor, isCommon })
  switch (reason?.kind) {
    case undefined:
      return undefined
    case 'too-short':
      return words.tooShort(reason.needs)
    case 'too-long':
      return words.tooLong(reason.most)
    case 'common':
      return words.onAList
    case 'about-you':
      return words.aboutYou
    case 'repeated':
    case 'sequential':
      return words.tooPlain
  }
}
