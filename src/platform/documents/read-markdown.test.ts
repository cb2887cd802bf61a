/** Shows that the markup of Markdown is no part of what a text says. */
import { expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { told } from './told-for-tests.ts'

const paragraph = (text: string) => {
  const [one, ...more] = told(readText(`${text}\n`, 'md'))
  expect(more).toEqual([])
  return one?.replace(/^\w+ /u, '')
}

test.each([
  ['We **never** share _passwords_ or *codes*.', 'We never share passwords or codes.'],
  ['***Never*** tell.', 'Never tell.'],
  ['See [our policy](https://example.org/a_(b)) for more.', 'See our policy for more.'],
  ['See [our *own* policy](#).', 'See our own policy.'],
  ['[having procedures \\(including online\\)](#) is a must', 'having procedures (including online) is a must'],
  ['![The logo](logo.png) We are kind.', 'We are kind.'],
  [
    'Write to <https://example.org/help> or help_us_all@example.org.',
    'Write to <https://example.org/help> or help_us_all@example.org.',
  ],
  ['Signed: ____________ 5 * 3 * 2', 'Signed: ____________ 5 * 3 * 2'],
  ['A file_name_here and 2 ** 3', 'A file_name_here and 2 ** 3'],
  ['> We are kind.', 'We are kind.'],
  ['We are <b>kind</b><!-- really -->.', 'We are kind.'],
  ['[ ] and (this) and [that] stay', '[ ] and (this) and [that] stay'],
  ['Not a [link](that never ends', 'Not a [link](that never ends'],
])('%s', (text, words) => {
  expect(paragraph(text)).toBe(words)
})

test('a picture that is left out is told of', () => {
  expect(readText('![The logo](logo.png)\n', 'md')).toMatchObject({ blocks: [], notes: ['pictures-left-out'] })
})

test('emphasis over two lines is left out on both', () => {
  expect(paragraph('We **never share\npasswords** with anybody.')).toBe('We never share passwords with anybody.')
})

test('items of Markdown are certain, those of a plain text are not', () => {
  const certainty = (format: 'txt' | 'md') => readText('- one\n- two\n', format).blocks.map(({ certain }) => certain)
  expect(certainty('md')).toEqual([true, true])
  expect(certainty('txt')).toEqual([false, false])
})

test('a drawn line and the fence of a block of code say nothing', () => {
  expect(told(readText('We are kind.\n\n* * *\n\n```text\nWe listen.\n```\n', 'md'))).toEqual([
    'paragraph We are kind.',
    'paragraph We listen.',
  ])
})

test('a line drawn under a paragraph makes no heading of it', () => {
  const text = 'We keep every account that the club has opened\nprivate.\n---\n\nWe listen.\n'
  expect(told(readText(text, 'md')).map((one) => one.split(' ')[0])).toEqual(['paragraph', 'paragraph'])
})
