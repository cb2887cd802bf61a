/** Pages that are sent again: only to whom they were sent, only while nothing changed, and never more than the memory given. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSentPages } from './sent-pages.ts'

const page = (text: string) => ({ bytes: new TextEncoder().encode(text), headers: {} })

test('a page is found by the same key and the same state only', () => {
  const pages = openSentPages()
  pages.keep('amira', 'one', page('hers'))
  expect(pages.find('amira', 'one')?.bytes).toEqual(page('hers').bytes)
  expect(pages.find('amira', 'two')).toBeUndefined()
  expect(pages.find('ben', 'one')).toBeUndefined()
})

test('whatever is kept and asked for, what is found is what was kept last, within the memory given', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd')
  const state = fc.constantFrom('1', '2')
  const step = fc.record({ key, state, words: fc.string({ minLength: 1, maxLength: 40 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const pages = openSentPages(100)
      const last = new Map<string, { state: string; words: string }>()
      for (const one of steps) {
        pages.keep(one.key, one.state, page(one.words))
        last.set(one.key, one)
        let held = 0
        for (const [name, kept] of last) {
          const found = pages.find(name, kept.state)
          held += found?.bytes.length ?? 0
          if (found) expect(found.bytes).toEqual(page(kept.words).bytes)
        }
        expect(held).toBeLessThanOrEqual(100)
        expect(pages.find(one.key, one.state)).toBeDefined()
      }
    }),
  )
})
