/** The policies that fuzzing spoils: as texts, and as files of every kind. */

import { hasChromium, launchChromium } from '#tests/support/browser.ts'
import { chance } from '#tests/support/seed.ts'
import { readPolicies } from './read-policy-file.ts'
import { asText, styleOf } from './render/as-text.ts'
import { formats } from './render/every-format.ts'
import { spoiledFile } from './spoil-file.ts'
import { oneOf, spoiledText } from './spoil-text.ts'

export interface SpoiledText {
  readonly text: string
  readonly format: 'txt' | 'md'
}

/** One policy, or the pieces of two, spoiled. */
export function textSpoiler(): (name: string) => SpoiledText {
  const texts = readPolicies('development').map((policy) => asText(policy, styleOf(policy)))
  return (name) => {
    const pick = chance(name)
    const text = spoiledText(pick(0, 1) < 0.2 ? oneOf(texts, pick) + oneOf(texts, pick) : oneOf(texts, pick), pick)
    return { text, format: pick(0, 1) < 0.3 ? 'md' : 'txt' }
  }
}

export interface SpoiledFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** Without Chromium there are no PDFs among them. */
export async function fileSpoiler(policies = 6): Promise<(name: string) => SpoiledFile> {
  const files: SpoiledFile[] = []
  const browser = hasChromium ? await launchChromium() : undefined
  try {
    for (const policy of readPolicies('development').slice(0, policies))
      for (const { extension, make } of formats)
        if (extension !== 'pdf' || browser)
          files.push({ bytes: await make(policy, browser), name: `policy.${extension}` })
  } finally {
    await browser?.close()
  }
  return (name) => {
    const pick = chance(name)
    const { bytes, name: fileName } = oneOf(files, pick)
    return { bytes: spoiledFile(bytes, pick), name: fileName }
  }
}
