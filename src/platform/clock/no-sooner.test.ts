/** An answer that waits for its time. */
import { expect, test } from 'vitest'
import { noSoonerThan } from './no-sooner.ts'

test('what is done at once waits, and what takes longer does not wait besides', async () => {
  const order: string[] = []
  const quick = noSoonerThan(60, Promise.resolve('quick')).then((one) => order.push(one))
  const other = new Promise<string>((done) => setTimeout(() => done('other'), 20)).then((one) => order.push(one))
  await Promise.all([quick, other])
  expect(order).toEqual(['other', 'quick'])
})

test('what fails is told as what fails', async () => {
  await expect(noSoonerThan(1, Promise.reject(new Error('no')))).rejects.toThrow('no')
})
