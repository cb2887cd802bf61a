/** Shows who may enter, who waits and who is turned away. */
import { expect, test } from 'vitest'
import { openGate } from './gate.ts'

test('two enter, one waits, the next is turned away', async () => {
  const gate = openGate(2, 1)
  const order: string[] = []
  const [leaveFirst] = await Promise.all([gate.enter(), gate.enter()])
  const third = gate.enter()?.then(() => order.push('third'))
  expect(gate.enter()).toBeUndefined()
  leaveFirst?.()
  await third
  expect(order).toEqual(['third'])
})

test('those who wait are let in in the order they came', async () => {
  const gate = openGate(1, 3)
  const order: number[] = []
  const leave = await gate.enter()
  const later = [1, 2, 3].map((place) =>
    gate.enter()?.then((leaveNext) => {
      order.push(place)
      leaveNext()
    }),
  )
  leave?.()
  await Promise.all(later)
  expect(order).toEqual([1, 2, 3])
})

test('leaving twice frees one place only', async () => {
  const gate = openGate(1, 0)
  const leave = await gate.enter()
  leave?.()
  leave?.()
  expect(gate.enter()).toBeDefined()
  expect(gate.enter()).toBeUndefined()
})
