/** Shows that a paper says the same, to the letter, in every format that it can leave in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seed } from '#tests/support/seed.ts'
import type { Block, Paper, Words } from './paper.ts'
import { textOf } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { aPaper, everything, names } from './papers-for-tests.ts'
import { replacement } from './printable.ts'
import { scriptsOf } from './script-names.ts'
import { plain, wordsOfDocx, wordsOfHtml, wordsOfPdf } from './words-for-tests.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writePdf } from './write-pdf.ts'

const inPrint = (paper: Paper, replaced: readonly string[]) => {
  const lost = new Set(replaced)
  const said = textOf(paper).map((line) =>
    Array.from(new Intl.Segmenter('en').segment(line), ({ segment }) =>
      lost.has(segment) ? replacement : segment,
    ).join(''),
  )
  if (replaced.length === 0) return plain(said)
  return plain([...said, paperWords[paper.language].notPrinted(replacement, scriptsOf(replaced, paper.language))])
}

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('we', 'keep', 'Lead’s', 'x#y', '*bold*', '<b>', '$a$', '"quoted"', 'a&b', '12.5%'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(names)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'שלום',
      'हिन्दी',
      'ਪੰਜਾਬੀ',
      'ગુજરાતી',
      'Ελένη',
      'Nguyễn',
      'ﬁre',
      'e\u0301te',
      'soft\u00adly',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('王小明', '👨‍👩‍👧', '😀', 'ሰላም', '\u202eevil', 'a\u0007b', '\ud800', 'x\u200by'),
  },
)
const space = fc.constantFrom(' ', ' ', '  ', '\t', '\u00a0', '\n', '\r\n', '\u2028', ' \n \n ')
const text = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 7 })
  .map((pairs) => `said ${pairs.flat().join('')}`)
const words: fc.Arbitrary<Words> = fc.oneof(
  text,
  fc.array(
    fc.record(
      { text, bold: fc.constant<true>(true), link: fc.constant('https://larkrise.example/?a=1&b=(2)') },
      { requiredKeys: ['text'] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2, 3, 4), text }),
  fc.record({ kind: fc.constantFrom('paragraph', 'note'), text: words }),
  fc.record({ kind: fc.constant('list'), ordered: fc.boolean(), items: fc.array(words, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('facts'),
    pairs: fc.array(fc.record({ term: text, answer: words }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('signatures'), lines: fc.array(text, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('table'),
    caption: text,
    head: fc.tuple(text, text),
    rows: fc.array(fc.array(words, { maxLength: 2 }), { maxLength: 3 }),
  }),
  fc.constant({ kind: 'pageBreak' }),
) as fc.Arbitrary<Block>
const paper = fc
  .record({ title: text, language: fc.constantFrom('en', 'cy'), blocks: fc.array(block, { maxLength: 6 }) })
  .map(({ title, language, blocks }) => aPaper(blocks, { title, language: language === 'cy' ? 'cy' : 'en' }))

describe('the words of a paper are the same, to the letter', () => {
  test('where it holds everything that a paper can hold', async () => {
    const said = plain(textOf(everything))
    expect(said).toContain('Two adults, always. See the full policy')
    expect(wordsOfHtml(writeHtml(everything))).toBe(said)
    expect(wordsOfDocx(await writeDocx(everything))).toBe(said)
    const { bytes, replaced } = await writePdf(everything)
    expect(replaced).toEqual([])
    expect(wordsOfPdf(bytes)).toBe(said)
  })

  test('whatever is in it: any writing, odd spaces, signs that mean something to a program', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (one) => {
        const said = plain(textOf(one))
        expect(wordsOfHtml(writeHtml(one))).toBe(said)
        expect(wordsOfDocx(await writeDocx(one))).toBe(said)
        const { bytes, replaced } = await writePdf(one)
        expect(wordsOfPdf(bytes)).toBe(inPrint(one, replaced))
      }),
      { seed, numRuns: 40 },
    )
  }, 120_000)
})
