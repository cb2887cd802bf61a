/** Tries whatever a text or a page may hold: nothing falls over, and every letter stands in one block or in its marker. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'
import type { SourceDocument } from './source-document.ts'

const settings = { numRuns: 300 }

const words = fc.constantFrom(
  ...`we|keep|Staff|must|PHONES|photo|age|18|of|the|children,|and|never|Mae|rhaid i'r|wi-fi|end.|so:|why?`.split('|'),
)
const sentence = fc.array(words, { minLength: 1, maxLength: 14 }).map((some) => some.join(' '))
const opening = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '• ',
  '1. ',
  '(a) ',
  '(ii) ',
  '2.3 ',
  '  - ',
  '\to ',
  '    ',
  '# ',
  '## ',
  '> ',
  '•',
  'Section 4 – ',
)
const ending = fc.constantFrom('', '', '', '.', ':', ';', ' ', '  ', ' ..... 3', '\t12')
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(opening, sentence, ending).map((parts) => parts.join('')) },
  fc.constantFrom(
    'Page 2 of 9',
    '---',
    '===',
    '|---|---|',
    'Contents',
    'Name: Amira',
    'Signed:',
    '•',
    '- - -',
    '* * *',
    '+++',
  ),
  fc.array(sentence, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(' | ')),
  fc.array(sentence, { minLength: 2, maxLength: 4 }).map((cells) => `|${cells.join('|')}|`),
  fc.array(sentence, { minLength: 2, maxLength: 3 }).map((cells) => cells.join('      ')),
  fc.array(sentence, { minLength: 2, maxLength: 3 }).map((cells) => cells.join('\t')),
)
const typed = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n\n\n')), { maxLength: 40 })
  .map((lines) => lines.flat().join(''))

/** How often each sign of the text stands in a block; throws where a span lies outside, or out of order. */
function timesCovered({ text, blocks, notes }: SourceDocument): Uint8Array {
  const times = new Uint8Array(text.length)
  for (const { spans, cells } of blocks) {
    let last = 0
    for (const { start, end } of cells?.flat() ?? spans) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
      // The right column is read after the left, though it begins above its end.
      if (!cells && !notes.includes('two-columns')) expect(start).toBeGreaterThanOrEqual(last)
      last = end
      for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1
    }
  }
  return times
}

const lettersOf = (text: string) => [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).sort()

test('every letter of a typed text stands in one block or in its marker', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom('txt' as const, 'md' as const), (text, format) => {
      const read = readText(text, format)
      expect(read.text).toBe(text)
      const times = timesCovered(read)
      expect(Math.max(0, ...times)).toBeLessThanOrEqual(1)
      const left = text
        .split('')
        .filter((_, at) => times[at] === 0)
        .join('')
      expect(lettersOf(left)).toEqual(lettersOf(read.blocks.map(({ marker }) => marker).join('')))
    }),
    settings,
  )
})

test('the spans of a row are those of its cells', () => {
  fc.assert(
    fc.property(typed, (text) => {
      for (const { cells, spans } of readText(text, 'md').blocks) {
        if (!cells) continue
        const said = (some: readonly { start: number; end: number }[]) =>
          some.map(({ start, end }) => text.slice(start, end)).join('')
        expect(lettersOf(said(cells.flat()))).toEqual(lettersOf(said(spans)))
      }
    }),
    settings,
  )
})

const signs = fc.constantFrom(
  ...'*_[]()!<>\\|#-=+~`"\'.:;,1aA Iv\u00ad\ufb01\t\n\n•–&\u00a0\u2028'.split(''),
  '**',
  '](',
  '](x)',
  '![',
  '<b>',
  '<!--',
  '😀',
  'e\u0301',
)
const anything = fc.oneof(
  fc.array(signs, { maxLength: 200 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

test('any text is read, and nothing stands in two blocks', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(Math.max(0, ...timesCovered(readText(text, 'md')))).toBeLessThanOrEqual(1)
    }),
    settings,
  )
})

const tags = fc.constantFrom(
  ...`p|div|b|ul|ol|li|table|tr|td|th|h1|h3|br|a|nav|footer|main|pre|dl|dt|span|svg|script|style|del|button|header|form|select|option|title|textarea`.split(
    '|',
  ),
)
const pieces = fc.oneof(
  sentence,
  tags.map((name) => `<${name}>`),
  tags.map((name) => `</${name}>`),
  tags.map((name) => `<${name} hidden class="menu" style="margin-left:3em" start="4" type=a>`),
  fc.constantFrom(
    '&amp;',
    '&nbsp;',
    '&#x1f600;',
    '<!-- ',
    ' -->',
    '<![CDATA[',
    ']]>',
    '\n',
    '- ',
    '•',
    '1. ',
    '<',
    '>',
  ),
)

test('any page is read, and every letter of the text made of it stands in one block or in its marker', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
      const read = readHtml(parts.join(''))
      const times = timesCovered(read)
      expect(Math.max(0, ...times)).toBeLessThanOrEqual(1)
      const left = lettersOf(
        read.text
          .split('')
          .filter((_, at) => times[at] === 0)
          .join(''),
      )
      const markers = lettersOf(read.blocks.map(({ marker }) => marker).join(''))
      expect(left.filter((letter) => !markers.includes(letter))).toEqual([])
    }),
    settings,
  )
})

test('lines of 100,000 signs that regular expressions dread are read before the test is given up', () => {
  const dreadful = [
    ...'a(".[<I@|\t_\\',
    ...['a ', '1.', '*a', '](', '0 ', ' .', '- ', 'x:', ' | ', 'a\t', '   a', '- - ', '--', '**', '&', '="'],
  ]
  for (const sign of dreadful) {
    const long = sign.repeat(100_000 / sign.length)
    const text = `${long}\n\n- ${long}\n${long}x\n`
    expect(readText(text, 'md').text).toBe(text)
    readHtml(`<p>${long}</p><li>${long}`)
  }
})
