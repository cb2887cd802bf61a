/** Shows that a sealed value opens for its own key, field and record, and for nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKey } from './key-ring.ts'
import { fieldId, keyIdOf, open, openText, SealError, type SealFault, seal, sealOverhead } from './seal.ts'
import { SecretKey } from './secret-key.ts'

const words = { field: fieldId('concerns.concern.words'), record: 'concern-1' }
const key = newKey()

function faultOf(act: () => unknown): SealFault | 'opened' {
  try {
    act()
    return 'opened'
  } catch (error) {
    if (error instanceof SealError) return error.fault
    throw error
  }
}

describe('a sealed value', () => {
  test('opens again, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, record) => {
        const place = { ...words, record }
        expect([...open(key, place, seal(key, place, bytes))]).toEqual([...bytes])
      }),
    )
  })

  test('keeps words in any script', () => {
    expect(openText(key, words, seal(key, words, 'Dywedodd hi “na” 🕊'))).toBe('Dywedodd hi “na” 🕊')
  })

  test('is never the same twice and does not contain the words', () => {
    const [one, other] = [seal(key, words, 'a message at midnight'), seal(key, words, 'a message at midnight')]
    expect(one.equals(other)).toBe(false)
    expect(one.includes('midnight')).toBe(false)
    expect(one.length).toBe('a message at midnight'.length + sealOverhead)
  })

  test('says which key opens it', () => {
    expect(keyIdOf(seal(key, words, 'x'))).toBe(key.id)
  })

  test('does not open for another record of the same field', () => {
    expect(faultOf(() => open(key, { ...words, record: 'concern-2' }, seal(key, words, 'x')))).toBe('another place')
  })

  test('does not open as another field of the same record', () => {
    const place = { ...words, field: fieldId('concerns.concern.title') }
    expect(faultOf(() => open(key, place, seal(key, words, 'x')))).toBe('another place')
  })

  test('does not open with another key', () => {
    expect(faultOf(() => open(newKey(), words, seal(key, words, 'x')))).toBe('another key')
  })

  test('does not open with a key that only claims to be the right one', () => {
    const impostor = new SecretKey(key.id, Buffer.alloc(32, 7))
    expect(faultOf(() => open(impostor, words, seal(key, words, 'x')))).toBe('altered')
  })

  test('does not open after any single bit was changed', () => {
    const sealed = seal(key, words, 'a message at midnight')
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(faultOf(() => open(key, words, altered))).not.toBe('opened')
    }
  })

  test('does not open when any part of its end is missing or something follows', () => {
    const sealed = seal(key, words, 'a message at midnight')
    for (let length = 0; length < sealed.length; length += 1) {
      expect(faultOf(() => open(key, words, sealed.subarray(0, length)))).not.toBe('opened')
    }
    expect(faultOf(() => open(key, words, Buffer.concat([sealed, Buffer.of(0)])))).toBe('altered')
  })

  test('is told apart from what was never sealed', () => {
    expect(faultOf(() => open(key, words, Buffer.from('plain words'.repeat(9))))).toBe('not sealed')
    expect(faultOf(() => open(key, words, Buffer.alloc(0)))).toBe('not sealed')
  })
})

describe('a field id', () => {
  test.each(['words', 'Concerns.words', 'concerns.', 'concerns..words', 'a.b\nc', ''])('cannot be %j', (text) => {
    expect(() => fieldId(text)).toThrow(TypeError)
  })
})

describe('a wiped key', () => {
  test('seals and opens nothing, and its bytes are gone', () => {
    const short = newKey()
    const sealed = seal(short, words, 'x')
    const bytes = short.bytes
    short.wipe()
    expect(bytes.equals(Buffer.alloc(32))).toBe(true)
    expect(() => seal(short, words, 'x')).toThrow(short.id)
    expect(() => open(short, words, sealed)).toThrow(short.id)
  })

  test('was the only copy: the bytes it was made from are wiped too', () => {
    const bytes = Buffer.alloc(32, 9)
    const made = new SecretKey(key.id, bytes)
    expect(bytes.equals(Buffer.alloc(32))).toBe(true)
    expect(made.bytes.equals(Buffer.alloc(32, 9))).toBe(true)
  })

  test('is never printed by a log line', () => {
    const shown = new SecretKey(key.id, Buffer.from('A'.repeat(32)))
    expect(JSON.stringify({ shown })).not.toContain('65')
    expect(String(JSON.stringify(shown))).toBe(`{"id":"${key.id}"}`)
  })
})
