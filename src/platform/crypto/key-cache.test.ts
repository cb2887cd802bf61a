/** Shows that keys in memory are few and short-lived, and never wiped under an act that uses them. */
import { describe, expect, test } from 'vitest'
import { KeyCache } from './key-cache.ts'
import { newKey } from './key-ring.ts'
import { SecretKey } from './secret-key.ts'

const noon = new Date('2026-11-20T12:00:00Z').getTime()

function aCache({ mostKeys = 2, longestMs = 60_000 } = {}) {
  let time = noon
  const loads: string[] = []
  const cache = new KeyCache({ mostKeys, longestMs }, () => new Date(time))
  const kept = new Map<string, Buffer>()
  return {
    cache,
    loads,
    pass: (ms: number) => {
      time += ms
    },
    use: <Result>(id: SecretKey['id'], act: (key: SecretKey) => Result | Promise<Result>) =>
      cache.use(
        id,
        async () => {
          loads.push(id)
          return new SecretKey(id, Buffer.from(kept.get(id) ?? Buffer.alloc(32)))
        },
        act,
      ),
    keep: () => {
      const key = newKey()
      kept.set(key.id, Buffer.from(key.bytes))
      return key.id
    },
  }
}

describe('the keys in memory', () => {
  test('are loaded once and lent many times', async () => {
    const { use, keep, loads } = aCache()
    const id = keep()
    const [one, other] = await Promise.all([use(id, (key) => key), use(id, (key) => key)])
    expect(one).toBe(other)
    expect(await use(id, (key) => key)).toBe(one)
    expect(loads).toEqual([id])
  })

  test('make room by wiping the one used longest ago', async () => {
    const { use, keep, loads, cache } = aCache()
    const [a, b, c] = [keep(), keep(), keep()]
    const [keyA, keyB] = [await use(a, (key) => key), await use(b, (key) => key)]
    await use(a, () => undefined)
    await use(c, () => undefined)
    expect(cache.size).toBe(2)
    expect([keyA.isWiped, keyB.isWiped]).toEqual([false, true])
    await use(b, (key) => expect(key.isWiped).toBe(false))
    expect(loads).toEqual([a, b, c, b])
  })

  test('are wiped only when the act that uses them has ended', async () => {
    const { use, keep } = aCache({ mostKeys: 1 })
    const [a, b] = [keep(), keep()]
    const lent = await use(a, async (key) => {
      await use(b, () => undefined)
      expect(key.isWiped).toBe(false)
      expect(key.bytes.equals(Buffer.alloc(32))).toBe(false)
      return key
    })
    expect(lent.isWiped).toBe(true)
  })

  test('are loaded again when they have grown old', async () => {
    const { use, keep, pass, loads } = aCache()
    const id = keep()
    const first = await use(id, (key) => key)
    pass(59_999)
    await use(id, () => undefined)
    expect(loads.length).toBe(1)
    pass(1)
    await use(id, () => undefined)
    expect(loads.length).toBe(2)
    expect(first.isWiped).toBe(true)
  })

  test('do not live longer because the clock was put back', async () => {
    const { use, keep, pass, loads } = aCache()
    const id = keep()
    await use(id, () => undefined)
    pass(-86_400_000)
    await use(id, () => undefined)
    expect(loads.length).toBe(2)
  })

  test('are forgotten and wiped when they are deleted', async () => {
    const { use, keep, cache } = aCache()
    const [a, b] = [keep(), keep()]
    const [keyA, keyB] = [await use(a, (key) => key), await use(b, (key) => key)]
    cache.forget(a)
    expect([keyA.isWiped, keyB.isWiped, cache.size]).toEqual([true, false, 1])
    cache.clear()
    expect([keyB.isWiped, cache.size]).toEqual([true, 0])
  })

  test('do not remember a failure to load', async () => {
    const { cache, use, keep } = aCache()
    const id = keep()
    const failing = cache.use(
      id,
      () => Promise.reject(new Error('the database is away')),
      () => undefined,
    )
    await expect(failing).rejects.toThrow('the database is away')
    expect(cache.size).toBe(0)
    expect(await use(id, (key) => key.id)).toBe(id)
  })

  test('are never lent under another key’s id', async () => {
    const { cache, keep } = aCache()
    const other = newKey()
    await expect(
      cache.use(
        keep(),
        async () => other,
        () => 'lent',
      ),
    ).rejects.toThrow(TypeError)
    expect(other.isWiped).toBe(true)
  })
})
