/** Keeps the policies that the reader is measured on whole: many, differently written, labelled, and typed without losing a word. */
import { expect, test } from 'vitest'
import { readPolicies } from './read-policy-file.ts'
import { asMarkdown } from './render/as-markdown.ts'
import { asText, plainStyle, styleOf } from './render/as-text.ts'

const [development, heldBack] = [readPolicies('development'), readPolicies('held-back')]
const all = [...development, ...heldBack]
const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')

test('there are at least twenty, and a part of them is held back', () => {
  expect(all.length).toBeGreaterThanOrEqual(20)
  expect(heldBack.length).toBeGreaterThanOrEqual(5)
  const long = all.filter(({ units }) => units.length >= 60)
  expect(long.length).toBeGreaterThanOrEqual(8)
})

test('a commitment has a polarity and a topic, and nothing else has either', () => {
  const wrong = all.flatMap(({ name, units }) =>
    units
      .filter(({ kind, polarity, topics }) => (kind === 'commitment') !== (polarity !== null && topics.length > 0))
      .map(({ text }) => `${name}: ${text}`),
  )
  expect(wrong).toEqual([])
})

test.each(all)('$name is typed without a word lost, in its own style and in others', (policy) => {
  const without = (text: string) => lettersOf(text.replaceAll(/^\s*(\([a-z]{1,3}\)|[a-z]\)) /gm, ''))
  const letters = policy.units.map(({ text }) => without(text)).join('')
  for (const style of [styleOf(policy), plainStyle, { ...plainStyle, wrap: 60, doubleSpaced: true }])
    expect(without(asText(policy, style))).toBe(letters)
  expect(without(asMarkdown(policy))).toBe(letters)
})
