/** Shows that ids are unique, sort by time, and are recognised only in one form. */
import { randomFillSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findId, idMaker, isUuid, newId, seededIds, uuidBytes, uuidFromBytes } from './ids.ts'

describe('a new id', () => {
  test('is a version 7 UUID that carries its millisecond', () => {
    const id = idMaker({ now: () => new Date('2026-11-20T12:00:00Z'), fillRandom: (bytes) => bytes.fill(0xff) })()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-20T12:00:00Z'))
  })

  test('always sorts after the one before it, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 50 }), (clock) => {
        let at = 0
        const make = idMaker({
          now: () => new Date(1_700_000_000_000 + (clock[at++] ?? 0)),
          fillRandom: (bytes) => void randomFillSync(bytes),
        })
        const ids: string[] = clock.map(() => make())
        expect(ids.toSorted()).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('stays unique and in order when more are made in one millisecond than it can count', () => {
    const make = idMaker({ now: () => new Date(1_700_000_000_000), fillRandom: (bytes) => bytes.fill(0) })
    const ids: string[] = Array.from({ length: 10_000 }, () => make())
    expect(new Set(ids).size).toBe(10_000)
    expect(ids.toSorted()).toEqual(ids)
  })

  test('is not made twice', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId())).size).toBe(1_000)
  })
})

describe('seeded ids', () => {
  test('repeat for the same seed and differ for another', () => {
    const three = (seed: number) => {
      const make = seededIds(seed)
      return [make(), make(), make()]
    }
    expect(three(1)).toEqual(three(1))
    expect(three(1)).not.toEqual(three(2))
    expect(three(1).every(isUuid)).toBe(true)
  })
})

describe('a UUID', () => {
  test.each([
    '',
    'x',
    '01931A5E-7F00-7000-8000-000000000000',
    '01931a5e7f0070008000000000000000',
    '01931a5e-7f00-7000-8000-00000000000g',
    "01931a5e-7f00-7000-8000-000000000000'; drop table person",
    '01931a5e-7f00-7000-8000-000000000000\n',
  ])('is not %j', (text) => {
    expect(isUuid(text)).toBe(false)
    expect(findId(text)).toBeUndefined()
    expect(() => uuidBytes(text)).toThrow(TypeError)
  })

  test('goes into sixteen bytes and back', () => {
    const id = newId<'Person'>()
    expect(findId<'Person'>(id)).toBe(id)
    expect(uuidFromBytes(uuidBytes(id))).toBe(id)
    expect(() => uuidFromBytes(Buffer.alloc(15))).toThrow(TypeError)
  })
})
