/** Shows the numbers and bullets that are drawn before the points of a list. */
import { expect, test } from 'vitest'
import { bulletSign, numberAs } from './list-markers.ts'

test('numbers are drawn in figures, letters and Roman numerals', () => {
  expect([1, 4, 9, 14, 40].map((count) => numberAs('lower-roman', count))).toEqual(['i', 'iv', 'ix', 'xiv', 'xl'])
  expect([1, 26, 27, 53].map((count) => numberAs('upper-letter', count))).toEqual(['A', 'Z', 'AA', 'AAA'])
  expect([numberAs('decimal', 12), numberAs('lower-letter', 3), numberAs('none', 3)]).toEqual(['12', 'c', ''])
})

test('a count that no letter or numeral can show is shown in figures', () => {
  expect([numberAs('lower-letter', 100_000), numberAs('lower-roman', 0), numberAs('upper-roman', 4000)]).toEqual([
    '100000',
    '0',
    '4000',
  ])
})

test('bullets of picture fonts become a bullet that every font has', () => {
  expect(['\uf0b7', '§', 'o', '', '–', '➢'].map(bulletSign)).toEqual(['•', '•', '◦', '•', '–', '➢'])
})
