/** Shows that policies as people write them fall into the headings, paragraphs, items and rows that their labels say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readPolicies } from '#tests/policies/read-policy-file.ts'
import { asHtml, asSavedPage } from '#tests/policies/render/as-html.ts'
import { asMarkdown } from '#tests/policies/render/as-markdown.ts'
import { asText, plainStyle } from '#tests/policies/render/as-text.ts'
import { blocksOf } from '#tests/policies/render/policy-blocks.ts'
import { decodeText } from './decode-text.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'
import { type SourceDocument, wordsOf } from './source-document.ts'
import { unaccounted } from './told-for-tests.ts'

const policies = readPolicies('development')
type Policy = (typeof policies)[number]

const lettersOf = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Each block as its kind and its letters; a number before a heading may be a part of it or its marker. */
function blocksIn({ text, blocks }: SourceDocument): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, spans, cells, marker } of blocks) {
    const words = cells ? cells.map((cell) => wordsOf(text, cell)).join(' ') : wordsOf(text, spans)
    for (const one of new Set([words, `${marker}${words}`])) {
      const key = `${kind} ${lettersOf(one)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** What the labels say; a contents list among them is what the reader calls furniture. */
function labelled(policy: Policy): string[] {
  return blocksOf(policy.units).flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ text }) => `item ${lettersOf(text)}`)
    if (block.kind === 'table') return block.rows.map((cells) => `row ${lettersOf(cells.join(' '))}`)
    return `${block.kind} ${lettersOf(block.text)}`
  })
}

const renderings: readonly (readonly [name: string, least: number, read: (policy: Policy) => SourceDocument])[] = [
  ['typed as its author would', 0.98, (policy) => readText(asText(policy), 'txt')],
  ['as plain text', 0.98, (policy) => readText(asText(policy, plainStyle), 'txt')],
  [
    'wrapped, with headings in capitals',
    0.98,
    (policy) => readText(asText(policy, { ...plainStyle, wrap: 76, bullet: '-', headings: 'capitals' }), 'txt'),
  ],
  // Where paragraphs end cannot be seen there: they end with sentences, which does no harm.
  [
    'with an empty line after every line',
    0.95,
    (policy) => readText(asText(policy, { ...plainStyle, wrap: 72, doubleSpaced: true }), 'txt'),
  ],
  ['as Markdown', 0.98, (policy) => readText(asMarkdown(policy), 'md')],
  ['as a web page', 0.98, (policy) => readHtml(asHtml(policy))],
  ['as a page saved from a site', 0.98, (policy) => readHtml(asSavedPage(policy))],
]

describe('the development policies', () => {
  test.each(renderings)('%s fall into the blocks they are labelled with, to %d', (_, least, read) => {
    let found = 0
    let all = 0
    for (const policy of policies) {
      const blocks = blocksIn(read(policy))
      const units = labelled(policy)
      all += units.length
      found += units.filter((unit) => blocks.has(unit)).length
    }
    expect(all).toBeGreaterThan(500)
    expect(found / all).toBeGreaterThanOrEqual(least)
  })

  test.each(renderings)('%s lose no word', (_, _least, read) => {
    for (const policy of policies) {
      // A sign that only draws a line or parts two cells is no word.
      const lost = unaccounted(read(policy)).filter((word) =>
        /[\p{L}\p{N}]/u.test(word.replace(/^[#*|]+|[*|]+$/gu, '')),
      )
      const said = new Set(policy.units.flatMap(({ text }) => text.split(/\s+/u)))
      expect({ name: policy.name, lost: lost.filter((word) => said.has(word)) }).toEqual({
        name: policy.name,
        lost: [],
      })
    }
  })
})

const folder = fileURLToPath(new URL('../../../../shared/policies', import.meta.url))
const areHere = existsSync(folder)

describe.skipIf(!areHere)(
  `the five real policies${areHere ? '' : ' (skipped: they are not beside the repository)'}`,
  () => {
    const names = areHere
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .sort()
      : []
    const readReal = (name: string) => {
      const decoded = decodeText(readFileSync(`${folder}/${name}`))
      if (!decoded) throw new Error(`${name} is no text`)
      return readText(decoded.text, 'txt')
    }
    const labelsOf = (name: string) =>
      readFileSync(`${folder}/${name.replace('.txt', '.labels.tsv')}`, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => lettersOf(line.split('\t')[0] ?? ''))

    test('have all their bullets', () => {
      const all = names.map(readReal).flatMap(({ blocks }) => blocks)
      expect(all.filter(({ kind, marker }) => kind === 'item' && /^[•-]$/u.test(marker))).toHaveLength(167)
    })

    test('have three items more, that have lost their bullets', () => {
      const all = names.map(readReal).flatMap(({ blocks }) => blocks)
      expect(all.filter(({ kind, marker }) => kind === 'item' && marker === '')).toHaveLength(3)
    })

    test('have the headings that a person sees in them', () => {
      const headings = names.map((name) => readReal(name).blocks.filter(({ kind }) => kind === 'heading').length)
      expect(headings).toEqual([3, 5, 2, 5, 3])
    })

    test('have no statement in a heading or in what stands around, and each in one block', () => {
      for (const name of names) {
        const { text, blocks } = readReal(name)
        const said = blocks
          .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
          .map(({ spans }) => lettersOf(wordsOf(text, spans)))
        const all = said.join('')
        // One is split over two bullets in its file, and put together later.
        const missing = labelsOf(name).filter(
          (label) => !said.some((words) => words.includes(label)) && !all.includes(label),
        )
        expect({ name, missing }).toEqual({ name, missing: [] })
      }
    })

    test('lose no word', () => {
      for (const name of names) {
        const lost = unaccounted(readReal(name)).filter((word) => !/^[[\](#).,\\]+$/u.test(word))
        // Words that touch the markup of a link are there; their brackets are not.
        expect({ name, lost: lost.filter((word) => !/[[\]\\]/u.test(word)) }).toEqual({ name, lost: [] })
      }
    })
  },
)
