/** Work that goes on after an answer: waited for, not for ever, and never failing unheard. */
import { describe, expect, test } from 'vitest'
import { makeLog } from '#platform/logs/log.ts'
import { openAfterwards } from './afterwards.ts'

function watched() {
  const lines: string[] = []
  const afterwards = openAfterwards(makeLog({ write: (line) => lines.push(line) }))
  return { afterwards, lines }
}

describe('work that goes on after an answer', () => {
  test('is waited for, and so is what it leaves to be done after itself', async () => {
    const { afterwards } = watched()
    const done: string[] = []
    const first = Promise.withResolvers<void>()
    const second = Promise.withResolvers<void>()
    afterwards.add(
      first.promise.then(() => {
        done.push('first')
        afterwards.add(second.promise.then(() => done.push('second')))
      }),
    )
    const settled = afterwards.settled().then((isDone) => done.push(`settled: ${isDone}`))
    first.resolve()
    setTimeout(second.resolve, 20)
    await settled
    expect(done).toEqual(['first', 'second', 'settled: true'])
  })

  test('is not waited for longer than was said, and that is written down', async () => {
    const { afterwards, lines } = watched()
    afterwards.add(new Promise(() => {}))
    expect(await afterwards.settled(20)).toBe(false)
    expect(lines.join()).toContain('"left":1')
  })

  test('that fails is written down without anybody’s words, and harms nothing else', async () => {
    const { afterwards, lines } = watched()
    afterwards.add(Promise.reject(new RangeError('a sentence out of somebody’s policy')))
    expect(await afterwards.settled(1_000)).toBe(true)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('"level":"error"')
    expect(lines[0]).toContain('RangeError')
    expect(lines[0]).not.toContain('sentence')
  })

  test('that is not there is settled at once', async () => {
    expect(await watched().afterwards.settled(0)).toBe(true)
  })
})
