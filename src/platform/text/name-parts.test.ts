/** What a name is found by. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords, partsOfNames } from './name-parts.ts'

const finds = (typed: string, name: string) => {
  const wanted = foldedWords(typed)
  const parts = partsOfNames([name])
  return wanted.every((one) => parts.some((part) => part.startsWith(one)))
}

test.each([
  ['ami', 'Amira Castell'],
  ['castell am', 'Amira Castell'],
  ['stel', 'Amira Castell'],
  ['oneill', 'Siân O’Neill'],
  ["o'neill", 'Siân O’Neill'],
  ['sian', 'Siân O’Neill'],
  ['смир', 'Ольга Смирнова'],
  ['明', '李小明'],
  ['محم', 'محمد علي'],
  ['lloyd', 'Bethan Lloyd-Price'],
])('“%s” finds %s', (typed, name) => {
  expect(finds(typed, name)).toBe(true)
})

test('two letters from the middle of a word find nothing', () => {
  expect(finds('ll', 'Amira Castell')).toBe(false)
})

test('whoever types three letters of a word in a row finds the name', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (words, which, at) => {
      const one = words[which % words.length] ?? ''
      const from = at % (one.length - 2)
      return finds(one.slice(from, from + 3), words.join(' '))
    }),
  )
})
