/** Shows that telling text from bytes says what reading them would say, for whatever bytes there are. */
import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { sniffText } from './sniff-text.ts'

function insistOnSame(bytes: Uint8Array): void {
  const decoded = decodeText(bytes)
  const sniffed = sniffText(bytes)
  expect(sniffed && { encoding: sniffed.encoding, certain: sniffed.certain }).toEqual(
    decoded && { encoding: decoded.encoding, certain: decoded.certain },
  )
  if (decoded) expect(sniffed?.opening.normalize('NFC').slice(0, 1000)).toBe(decoded.text.slice(0, 1000))
}

const marks = [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]]
const marked = (bytes: fc.Arbitrary<Uint8Array>) =>
  fc.tuple(fc.constantFrom(...marks), bytes).map(([mark, rest]) => Uint8Array.from([...mark, ...rest]))
const letters = fc.string({ unit: 'binary', maxLength: 40 })

test.each([
  ['any bytes', fc.uint8Array({ maxLength: 40 })],
  ['any two bytes', fc.uint8Array({ minLength: 1, maxLength: 2 })],
  ['any bytes behind a mark', marked(fc.uint8Array({ maxLength: 20 }))],
  ['printable bytes', fc.uint8Array({ min: 0x20, maxLength: 40 })],
  ['any letters', letters.map((text) => Uint8Array.from(Buffer.from(text)))],
  ['any letters in UTF-16', letters.map((text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')))],
  [
    'any letters in UTF-16, the other way round',
    letters.map((text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())),
  ],
])('%s are told from text as they are read', (_, bytes) => {
  fc.assert(fc.property(bytes, insistOnSame), { numRuns: 2_000 })
})

test('every single byte and every letter of one or two bytes is told as it is read', () => {
  for (let code = 0; code < 256; code += 1) insistOnSame(Uint8Array.of(0x61, code))
  for (let code = 0; code < 0x800; code += 1) insistOnSame(Buffer.from(`a${String.fromCharCode(code)}`))
})

test('20 MB that are no UTF-8 only at their end are told as such', () => {
  const large = 20 * 2 ** 20
  const bytes = Buffer.alloc(large, 'a').fill(0xe9, large - 1)
  expect(isUtf8(bytes)).toBe(false)
  expect(sniffText(bytes)).toMatchObject({ encoding: 'windows-1252', certain: false })
  expect(sniffText(Buffer.alloc(large, 'a').fill(0, large - 1))).toBeUndefined()
})
