/** Shows that what the vault seals opens in its own place, with its own key, and nowhere else. */
import { expect, test } from 'vitest'
import { newKey } from './key-ring.ts'
import { fieldId, SealError } from './seal.ts'
import { openVault } from './vault.ts'

const vault = openVault(newKey())
const place = { field: fieldId('identity.authenticator.secret'), record: 'one' }
const sealed = vault.seal(place, 'JBSWY3DPEHPK3PXP')

test('what was sealed opens in its own place', () => {
  expect(vault.open(place, sealed)).toBe('JBSWY3DPEHPK3PXP')
})

test('it can stand in a form or an address, and says nothing of what it is', () => {
  expect(sealed).toMatch(/^[A-Za-z0-9_-]+$/)
  expect(sealed).not.toContain('JBSWY')
})

test('the same words are never sealed the same way twice', () => {
  expect(vault.seal(place, 'JBSWY3DPEHPK3PXP')).not.toBe(sealed)
})

test.each([
  ['another account', () => vault.open({ ...place, record: 'two' }, sealed)],
  ['another field', () => vault.open({ ...place, field: fieldId('mail.server.password') }, sealed)],
  ['another installation', () => openVault(newKey()).open(place, sealed)],
  [
    'a letter changed',
    () => vault.open(place, `${sealed.slice(0, -2)}${sealed.at(-2) === 'A' ? 'B' : 'A'}${sealed.at(-1)}`),
  ],
  ['nothing at all', () => vault.open(place, '')],
  ['words that were never sealed', () => vault.open(place, 'hello')],
])('it does not open for %s', (_, open) => {
  expect(open).toThrow(SealError)
})
