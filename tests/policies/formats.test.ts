/** One text is read alike from every format: at most three statements in a hundred differ from those read from plain text. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reading, Statement } from '#modules/reader/index.ts'
import { hasChromium, launchChromium } from '#tests/support/browser.ts'
import { readBytes } from './read-for-score.ts'
import { readPolicies } from './read-policy-file.ts'
import { formats, plainText } from './render/every-format.ts'

const most = 0.03
const policies = readPolicies('development')
let browser: Browser | undefined
const plain = new Map<string, Reading>()

beforeAll(async () => {
  if (hasChromium) browser = await launchChromium()
  for (const policy of policies) plain.set(policy.name, await readBytes(plainText(policy), 'policy.txt'))
})
afterAll(() => browser?.close())

/** Capitals and quotation marks are the typist's; everything else is the statement's. */
const said = ({ text, kind, polarity, topics }: Statement) =>
  [text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''), kind, polarity, ...topics].join(' ')

/** Statements of one that the other does not have, whichever has more of them. */
function differing(one: Reading, other: Reading): string[] {
  const without = (these: readonly string[], those: readonly string[]) => {
    const left = [...those]
    return these.filter((text) => {
      const at = left.indexOf(text)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  const [ours, theirs] = [one.statements.map(said), other.statements.map(said)]
  const [missing, extra] = [without(ours, theirs), without(theirs, ours)]
  return missing.length >= extra.length ? missing : extra
}

const makeable = formats.filter(({ extension }) => extension !== 'pdf' || hasChromium)
if (!hasChromium) process.stdout.write('Not compared: PDFs, for want of Chromium to print them.\n')

test.each(makeable)('as $name', async ({ name, extension, make }) => {
  let [differ, statements] = [0, 0]
  const worst: string[] = []
  for (const policy of policies) {
    const ours = plain.get(policy.name)
    if (!ours) throw new Error(`${policy.name} was not read.`)
    const different = differing(ours, await readBytes(await make(policy, browser), `policy.${extension}`))
    differ += different.length
    statements += ours.statements.length
    worst.push(...different.map((text) => `${policy.name}: ${text}`))
  }
  const share = differ / statements
  process.stderr.write(`measured: ${name}: ${(share * 100).toFixed(2)} % of ${statements} statements differ\n`)
  expect(share, worst.join('\n')).toBeLessThanOrEqual(most)
}, 300_000)
