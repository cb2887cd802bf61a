/** Address words and names of copies: on paper. */
import { expect, test } from 'vitest'
import {
  copyName,
  isReserved,
  isSlug,
  missingBasics,
  noSlug,
  slugToFind,
  suggestedSlug,
  withoutTitleAgain,
} from './publication.rules.ts'

test.each(['abc', 'rowan-tree-music', 'a1b', '2nd-scouts'])('%s can end an address', (slug) => {
  expect(isSlug(slug)).toBe(true)
})

test.each([
  ...['', 'ab', 'a'.repeat(41), '-abc', 'abc-', 'a--b', 'Rowan', 'a b', 'a.b', 'a/b', '../etc', 'é-e', 'a_b', 'a%2e'],
  "a'; drop table publication.page; --",
])('“%s” cannot, and is looked up as nothing', (slug) => {
  expect([isSlug(slug), slugToFind(slug)]).toEqual([false, noSlug])
})

test('what is looked up for nothing can never be an address', () => {
  expect(isSlug(noSlug)).toBe(false)
})

test.each([
  ['Rowan Tree Music', 'rowan-tree-music'],
  ['Côr Ieuenctid y Fenni', 'cor-ieuenctid-y-fenni'],
  ['St Mary’s Youth & Community Band', 'st-marys-youth-community-band'],
  ['Help', ''],
  ['清', ''],
])('%s suggests “%s”', (name, slug) => {
  expect(suggestedSlug(name)).toBe(slug)
})

test('Kept’s own words are nobody’s address', () => {
  expect(isReserved('reach')).toBe(true)
})

test('a copy’s name has no odd letters, whatever the policy is called', () => {
  expect(copyName('Online Safety: Policy & Code (2026)', 3, 'pdf')).toBe('online-safety-policy-code-2026-3.pdf')
  expect(copyName('安全', 1, 'docx')).toBe('policy-1.docx')
  expect(copyName('"; filename=evil.exe', 1, 'html')).toBe('filename-evil-exe-1.html')
})

test('a number for danger and one for children stand there whatever was chosen', () => {
  expect(missingBasics([]).map(({ phone }) => phone)).toEqual(['999', '0800 1111'])
  expect(missingBasics([{ purpose: 'children' }]).map(({ purpose }) => purpose)).toEqual(['emergency'])
})

test('a title that the text begins with is not shown twice', () => {
  const [section, other] = [{ heading: { text: 'Our Policy ' } }, { heading: { text: 'Pictures' } }]
  expect(withoutTitleAgain('our policy', [section, other])).toEqual([{ heading: undefined }, other])
  expect(withoutTitleAgain('Our policy', [other, section])).toEqual([other, section])
})
