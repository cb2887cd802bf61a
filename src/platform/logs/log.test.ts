/** What the log may say of a fault: what kind it was and where, never what anybody wrote. */
import { expect, test } from 'vitest'
import { faultOf, makeLog } from './log.ts'

const words = 'Zephyrine is worried about her lift home'

function logged(error: unknown): string {
  const lines: string[] = []
  makeLog({ write: (line) => lines.push(line) }).error(faultOf(error), 'fault')
  return lines.join('')
}

test('a fault is named with the place it came from', () => {
  expect(logged(new RangeError('too long'))).toContain('"fault":"RangeError"')
  expect(faultOf(new RangeError('too long')).at[0]).toMatch(/src\/platform\/logs\/log\.test\.ts:\d+:\d+/)
})

test.each([
  words,
  `could not read\n    at ${words}\n    at once`,
  `could not read\n    at ${words} (/srv/src/notes.ts:1:1)`,
])('words in the message of a fault stay out of the log, however they are laid out', (message) => {
  expect(logged(new Error(message))).not.toContain('Zephyrine')
  expect(logged(new Error('outer', { cause: new Error(message) }))).not.toContain('Zephyrine')
})

test('words in a message that was changed after the fault stay out of the log too', () => {
  const error = new Error(`could not read\n    at ${words}`)
  error.message = 'changed'
  expect(logged(error)).not.toContain('Zephyrine')
})
