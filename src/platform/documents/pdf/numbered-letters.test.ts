/** Shows that words drawn by number are read where their font keeps the usual order, and left alone otherwise. */
import { expect, test } from 'vitest'
import { fontLetters, unreadable } from './numbered-letters.ts'

const byNumber = (words: string) =>
  Array.from(words, (letter) => String.fromCharCode(letter.charCodeAt(0) - 29)).join('')

test('a font without letters is read once enough of it is seen, and stays read', () => {
  const letters = fontLetters()
  letters.learn('F1', byNumber('Leaders write to parents and not to children.'))
  expect(letters.read('F1', byNumber('Ask first, in 2025.'))).toBe('Ask first, in 2025.')
  letters.learn('F1', byNumber('Page'))
  expect(letters.read('F1', byNumber('Page'))).toBe('Page')
})

test('a font that says its letters is not touched, nor one that numbers them otherwise', () => {
  const letters = fontLetters()
  letters.learn('F1', 'Leaders write to parents and not to children.')
  letters.learn('F2', '\u0001\u0002\u0003\u0004\u0005\u0003\u0006\u0007\u0008\u0009\u0003'.repeat(4))
  expect(letters.read('F1', 'Page 3')).toBe('Page 3')
  expect(letters.read('F2', '\u0001\u0003')).toBe('\u0001\u0003')
  expect([unreadable('\u0001a\u0003'), unreadable('tŷ 2\t')]).toEqual([2, 0])
})
