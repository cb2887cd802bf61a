/** Shows that waiting ends with the answer or with the time, and leaves no timer behind. */
import { expect, test } from 'vitest'
import { within } from './within.ts'

test('what comes in time is handed on, and what fails in time fails', async () => {
  expect(await within(60_000, Promise.resolve('read'))).toBe('read')
  await expect(within(60_000, Promise.reject(new Error('unread')))).rejects.toThrow('unread')
})

test('what takes longer is not waited for', async () => {
  expect(await within(1, new Promise<string>(() => {}))).toBeUndefined()
})
