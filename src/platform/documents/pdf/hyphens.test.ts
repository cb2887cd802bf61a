/** Shows which hyphens at line ends break a word, and which belong to it. */
import { expect, test } from 'vitest'
import { hyphenSense, joinedLines } from './hyphens.ts'

const joined = (...lines: string[]) => joinedLines(lines, hyphenSense(lines))

test('a text that breaks its words gets them whole', () => {
  expect(joined('Every volun-', 'teer of the cho-', 'ir completes the safe-', 'guarding course.')).toBe(
    'Every volunteer of the choir completes the safeguarding course.',
  )
  expect(joined('Safeguarding matters: safe-', 'guarding is for all.')).toBe(
    'Safeguarding matters: safeguarding is for all.',
  )
})

test('a hyphen that stands in the word elsewhere stays, also in a text that breaks words', () => {
  const lines = ['Their self-esteem and vol-', 'un-', 'teers, their self-', 'esteem, and re-', 'view']
  expect(joined(...lines)).toBe('Their self-esteem and volunteers, their self-esteem, and review')
})

test('one hyphen in a text that breaks no words belongs to its word, as does one before a capital or a figure', () => {
  expect(joined('The code on under-', 'eighteens is old.')).toBe('The code on under-eighteens is old.')
  expect(joined('Caspian Brook-', 'Ellery and Covid-', '19 are named.')).toBe(
    'Caspian Brook-Ellery and Covid-19 are named.',
  )
  expect(joined('Ask first -', 'always.')).toBe('Ask first - always.')
})
