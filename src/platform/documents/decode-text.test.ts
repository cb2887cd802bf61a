/** Shows which bytes count as text, by which encoding, and what is said about it. */
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...values: Array<number | string>) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value)])))

test.each([
  ['plain', bytes('Two adults'), 'Two adults', 'utf-8', true],
  ['with a mark', bytes(0xef, 0xbb, 0xbf, 'Tŷ'), 'Tŷ', 'utf-8', true],
  ['in UTF-16, low byte first', bytes(0xff, 0xfe, 0x54, 0, 0x77, 0x01), 'Tŷ', 'utf-16le', true],
  ['in UTF-16, high byte first', bytes(0xfe, 0xff, 0, 0x54, 0x01, 0x77), 'Tŷ', 'utf-16be', true],
  ['from an old Windows', bytes(0x93, 'caf', 0xe9, 0x94, ' ', 0x80, '5'), '“café” €5', 'windows-1252', false],
] as const)('text %s is read, with its encoding named', (_name, given, text, encoding, certain) => {
  expect(decodeText(given)).toEqual({ text, encoding, certain })
})

test('line ends of every kind become one kind', () => {
  expect(decodeText(bytes('a\r\nb\rc\nd\fe\u2028f'))?.text).toBe('a\nb\nc\nd\ne\nf')
})

test('a letter and its accent become one letter', () => {
  expect(decodeText(bytes('cafe\u0301'))?.text).toBe('caf\u00e9')
})

test.each([
  ['a zero', bytes('a', 0, 'b')],
  ['an escape', bytes('a', 0x1b, '[2J')],
  ['a byte that no Windows letter has', bytes('caf', 0xe9, 0x81)],
  ['half a letter of UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8)],
  ['a cut pair of UTF-16', bytes(0xff, 0xfe, 0x41)],
])('bytes with %s are not text', (_name, given) => {
  expect(decodeText(given)).toBeUndefined()
})
