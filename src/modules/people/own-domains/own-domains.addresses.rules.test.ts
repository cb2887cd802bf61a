/** What an address says of itself, on paper. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, isOfficeAddress, isOnDomains, isPublicMail, readDomain } from './own-domains.addresses.rules.ts'
import { officeNames } from './own-domains.addresses.words.ts'

test.each([
  ['info@rowan.test', true],
  ['Info@rowan.test', true],
  ['office2@rowan.test', true],
  ['the-team@rowan.test', true],
  ['info+choir@rowan.test', true],
  ['no-reply@rowan.test', true],
  ['safeguarding@rowan.test', true],
  ['amira@rowan.test', false],
  ['amira.info@rowan.test', false],
  ['infobel@rowan.test', false],
  ['a.castell@rowan.test', false],
  ['22@rowan.test', false],
])('%s is an office’s address: %s', (email, is) => {
  expect(isOfficeAddress(email)).toBe(is)
})

test('whatever is put before or behind a name of one’s own, it stays one’s own', () => {
  fc.assert(
    fc.property(fc.constantFrom(...officeNames), fc.constantFrom('.', '-', '_'), (office, between) => {
      expect(isOfficeAddress(`${office}@rowan.test`)).toBe(true)
      expect(isOfficeAddress(`${office}${between}castell@rowan.test`)).toBe(false)
    }),
  )
})

describe('what is found of somebody', () => {
  test('is nothing where the address is theirs alone, or none is known', () => {
    expect(findingsOf({ email: 'amira@rowan.test', accountIsShared: false, others: 0 })).toEqual([])
    expect(findingsOf({ email: null, accountIsShared: false, others: 4 })).toEqual([])
  })

  test('is everything that speaks against it, the gravest first', () => {
    expect(findingsOf({ email: 'info@rowan.test', accountIsShared: true, others: 1 })).toEqual([
      'signs-in-as-office',
      'address-of-office',
      'address-of-two',
    ])
  })
})

test.each([
  ['rowan.test', 'rowan.test'],
  ['  Rowan.TEST ', 'rowan.test'],
  ['@rowan.test', 'rowan.test'],
  ['amira@rowan.test', 'rowan.test'],
  ['https://www.rowan.test/people?x=1', 'rowan.test'],
  ['rowan.org.uk', 'rowan.org.uk'],
  ['rowan.test.', 'rowan.test'],
  ['xn--rwan-jqa.test', 'xn--rwan-jqa.test'],
])('“%s” is read as the domain %s', (typed, domain) => {
  expect(readDomain(typed)).toEqual({ ok: true, domain })
})

test.each([
  ['', 'no-domain'],
  ['rowan', 'no-domain'],
  ['org.uk', 'no-domain'],
  ['co.uk', 'no-domain'],
  ['10.0.0.1', 'no-domain'],
  ['rowan..test', 'no-domain'],
  ['-rowan.test', 'no-domain'],
  ['rowan tree.test', 'no-domain'],
  ["rowan.test'; drop", 'no-domain'],
  ['gmail.com', 'public-mail'],
  ['somebody@GMAIL.com', 'public-mail'],
  ['yahoo.co.uk', 'public-mail'],
  ['hotmail.fr', 'public-mail'],
  ['outlook.com', 'public-mail'],
])('“%s” is refused: %s', (typed, problem) => {
  expect(readDomain(typed)).toEqual({ ok: false, problem })
})

test('a part of an own domain is own, and one that only ends alike is not', () => {
  expect(isOnDomains('a@rowan.test', ['rowan.test'])).toBe(true)
  expect(isOnDomains('a@post.rowan.test', ['rowan.test'])).toBe(true)
  expect(isOnDomains('a@notrowan.test', ['rowan.test'])).toBe(false)
  expect(isOnDomains('a@rowan.test.evil.test', ['rowan.test'])).toBe(false)
  expect(isOnDomains('rowan.test@evil.test', ['rowan.test'])).toBe(false)
  expect(isOnDomains('a@rowan.test', [])).toBe(false)
})

test('a charity whose domain holds the word is no public post', () => {
  expect(isPublicMail('liveandlearn.org.uk')).toBe(false)
  expect(isPublicMail('live.co.uk')).toBe(true)
})
