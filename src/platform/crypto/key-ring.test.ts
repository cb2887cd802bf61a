/** Shows that keys come back only from under their own parent and for their own owner. */
import { describe, expect, test } from 'vitest'
import { derivedKey, keyedDigest, newKey, unwrapKey, wrapKey } from './key-ring.ts'
import { SealError } from './seal.ts'

const organisation = newKey()
const record = newKey()

describe('a wrapped key', () => {
  test('comes back under the key that wrapped it', () => {
    const wrapped = wrapKey(organisation, record, 'case-1')
    expect(wrapped.includes(record.bytes)).toBe(false)
    const unwrapped = unwrapKey(organisation, wrapped, record.id, 'case-1')
    expect(unwrapped.id).toBe(record.id)
    expect(unwrapped.bytes.equals(record.bytes)).toBe(true)
  })

  test('does not come back under a neighbour’s key', () => {
    expect(() => unwrapKey(newKey(), wrapKey(organisation, record, 'case-1'), record.id, 'case-1')).toThrow(SealError)
  })

  test('does not come back for another case, nor as another key of the same case', () => {
    const wrapped = wrapKey(organisation, record, 'case-1')
    expect(() => unwrapKey(organisation, wrapped, record.id, 'case-2')).toThrow(SealError)
    expect(() => unwrapKey(organisation, wrapped, newKey().id, 'case-1')).toThrow(SealError)
  })
})

describe('new keys', () => {
  test('differ in bytes and in id', () => {
    const [one, other] = [newKey(), newKey()]
    expect(one.bytes.equals(other.bytes)).toBe(false)
    expect(one.id).not.toBe(other.id)
  })
})

describe('a key for one purpose', () => {
  test('is the same each time, and another for another purpose or parent', () => {
    const digest = derivedKey(organisation, 'digest')
    expect(derivedKey(organisation, 'digest').bytes.equals(digest.bytes)).toBe(true)
    expect(derivedKey(organisation, 'digest').id).toBe(digest.id)
    expect(derivedKey(organisation, 'tokens').bytes.equals(digest.bytes)).toBe(false)
    expect(derivedKey(record, 'digest').bytes.equals(digest.bytes)).toBe(false)
  })
})

describe('a keyed digest', () => {
  const digest = keyedDigest(organisation, 'audit', '192.0.2.7')

  test('is the same for the same value', () => {
    expect(keyedDigest(organisation, 'audit', Buffer.from('192.0.2.7')).equals(digest)).toBe(true)
    expect(digest.length).toBe(32)
  })

  test('differs for another value, purpose or organisation', () => {
    expect(keyedDigest(organisation, 'audit', '192.0.2.8').equals(digest)).toBe(false)
    expect(keyedDigest(organisation, 'search', '192.0.2.7').equals(digest)).toBe(false)
    expect(keyedDigest(newKey(), 'audit', '192.0.2.7').equals(digest)).toBe(false)
  })
})
