/** How many may send a file at once, and what becomes of the others. */
import { describe, expect, test } from 'vitest'
import { openUploadSlots } from './upload-slots.ts'

describe('whoever wants to send a file', () => {
  test('goes in while there is room, and otherwise in the order of coming', async () => {
    const slots = openUploadSlots({ room: 2, queue: 10, waitMs: 60_000 })
    const inside: number[] = []
    const leaving = [1, 2, 3, 4].map(async (who) => {
      const leave = await slots.enter()
      inside.push(who)
      return leave
    })
    const [first, second] = [await leaving[0], await leaving[1]]
    expect(inside).toEqual([1, 2])
    second?.()
    second?.()
    await leaving[2]
    expect(inside).toEqual([1, 2, 3])
    first?.()
    await leaving[3]
    expect(inside).toEqual([1, 2, 3, 4])
  })

  test('is turned away after waiting long enough, and takes nobody’s place afterwards', async () => {
    const slots = openUploadSlots({ room: 1, queue: 10, waitMs: 20 })
    const leave = await slots.enter()
    expect(await slots.enter()).toBeUndefined()
    leave?.()
    const next = await slots.enter()
    expect(next).toBeDefined()
    next?.()
    expect(await slots.enter()).toBeDefined()
  })

  test('is turned away at once where too many wait already', async () => {
    const slots = openUploadSlots({ room: 1, queue: 1, waitMs: 60_000 })
    const leave = await slots.enter()
    const waiting = slots.enter()
    expect(await slots.enter()).toBeUndefined()
    leave?.()
    expect(await waiting).toBeDefined()
  })
})
