/** Shows that only so much is done at once, in order, and that the rest is told at once rather than kept waiting. */
import { describe, expect, test } from 'vitest'
import { BusyError, Turnstile } from './turnstile.ts'

/** Work that ends when the test says so. */
function aPieceOfWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let isBegun = false
  return {
    work: () => {
      isBegun = true
      return promise
    },
    end: () => resolve('done'),
    fail: () => reject(new Error('it failed')),
    isBegun: () => isBegun,
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a turnstile', () => {
  test('lets two in, keeps the others in line, and begins them in order', async () => {
    const turnstile = new Turnstile({ atOnce: 2, mostWaiting: 2 })
    const works = Array.from({ length: 4 }, aPieceOfWork)
    const passes = works.map(({ work }) => turnstile.pass(work))
    await settled()
    expect(works.map((work) => work.isBegun())).toEqual([true, true, false, false])
    works[1]?.end()
    await settled()
    expect(works.map((work) => work.isBegun())).toEqual([true, true, true, false])
    works[2]?.end()
    await settled()
    expect(works.map((work) => work.isBegun())).toEqual([true, true, true, true])
    for (const work of works) work.end()
    expect(await Promise.all(passes)).toEqual(['done', 'done', 'done', 'done'])
  })

  test('turns away at once whoever finds the line full, and nobody else', async () => {
    const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 1 })
    const [inside, waiting, late] = [aPieceOfWork(), aPieceOfWork(), aPieceOfWork()]
    const passes = [turnstile.pass(inside.work), turnstile.pass(waiting.work)]
    await expect(turnstile.pass(late.work)).rejects.toThrow(BusyError)
    inside.end()
    waiting.end()
    expect(await Promise.all(passes)).toEqual(['done', 'done'])
    expect(late.isBegun()).toBe(false)
  })

  test('frees the place of work that failed', async () => {
    const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 1 })
    const [failing, next] = [aPieceOfWork(), aPieceOfWork()]
    const failed = turnstile.pass(failing.work)
    const passed = turnstile.pass(next.work)
    failing.fail()
    await expect(failed).rejects.toThrow('it failed')
    next.end()
    expect(await passed).toBe('done')
    expect(await turnstile.pass(async () => 'again')).toBe('again')
  })

  test('never lets one more in while a place is being handed on', async () => {
    const turnstile = new Turnstile({ atOnce: 2, mostWaiting: 100 })
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await settled()
      inside -= 1
    }
    await Promise.all(Array.from({ length: 60 }, () => turnstile.pass(work)))
    expect([most, inside]).toEqual([2, 0])
  })
})
