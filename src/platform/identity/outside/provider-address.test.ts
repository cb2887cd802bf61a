/** Kept speaks to a provider on the internet over TLS, and lets nobody send it into its own network. */
import { expect, test } from 'vitest'
import { faultOfIssuer, isOutside } from './provider-address.ts'

const kept = 'https://kept.example.org'

test.each([
  ['https://accounts.google.com', undefined],
  ['https://login.microsoftonline.com/5d2f0f6c-0000-4000-8000-000000000000/v2.0', undefined],
  ['http://accounts.google.com', 'not-secure'],
  ['ftp://accounts.google.com', 'not-secure'],
  ['javascript:alert(1)', 'no-address'],
  ['accounts.google.com', 'no-address'],
  ['', 'no-address'],
  ['https://somebody@accounts.google.com', 'has-more'],
  ['https://somebody:secret@accounts.google.com', 'has-more'],
  ['https://accounts.google.com/?then=elsewhere', 'has-more'],
  ['https://accounts.google.com/#here', 'has-more'],
  ['https://192.168.0.1', 'is-inside'],
  ['https://8.8.8.8', 'is-inside'],
  ['https://[2001:db8::1]', 'is-inside'],
  ['https://intranet', 'is-inside'],
  ['https://0x7f000001', 'is-inside'],
  ['https://2130706433', 'is-inside'],
  ['http://localhost:9000', 'is-inside'],
  ['https://127.0.0.1', 'is-inside'],
])('a provider at "%s": %s', (issuer, fault) => {
  expect(faultOfIssuer(issuer, kept)).toBe(fault)
})

test('only where Kept is tried out on one machine may the provider be there too', () => {
  expect(faultOfIssuer('http://localhost:9000', 'http://localhost:8321')).toBeUndefined()
  expect(faultOfIssuer('http://127.0.0.1:9000', 'http://localhost:8321')).toBeUndefined()
  expect(faultOfIssuer('http://10.0.0.7:9000', 'http://localhost:8321')).toBe('not-secure')
  expect(faultOfIssuer('http://localhost:9000', '')).toBe('is-inside')
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['not an address', false],
])('an address %s is outside: %s', (address, outside) => {
  expect(isOutside(address)).toBe(outside)
})
