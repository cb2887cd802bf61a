/** Shows how plain text and Markdown are read: what is a heading, an item, a paragraph, and that no word is lost. */
import { expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { wordsOf } from './source-document.ts'

const seen = (text: string, format: 'txt' | 'md' = 'txt') =>
  readText(text, format).blocks.map(({ kind, level, marker, spans }) =>
    [kind, level || '', marker && `{${marker}}`, ' ', wordsOf(text, spans)].join(''),
  )

test('a bullet wrapped over three lines, one of them empty, is one item', () => {
  const text = 'We will:\n\n• keep every account\nof ours private and look\n\nat it again each term\n• tell parents\n'
  expect(seen(text)).toEqual([
    'paragraph We will:',
    'item1{•} keep every account of ours private and look at it again each term',
    'item1{•} tell parents',
  ])
})
