/** Who came back from a provider, and whom Kept does not take its word for. */
import { expect, test } from 'vitest'
import { domainOf, readClaims } from './claims-rules.ts'

const claims = { iss: 'https://provider.test', sub: '1001', email: 'amira@rowan.test', email_verified: true }
const domains = ['rowan.test', 'rowan-music.test']

test('somebody with a confirmed address of a named domain is who the provider’s own number says', () => {
  expect(readClaims(claims, domains)).toEqual({
    issuer: 'https://provider.test',
    subject: '1001',
    tookSecondStep: false,
  })
})

test.each([
  [{ email: undefined }, 'no-email'],
  [{ email: '' }, 'no-email'],
  [{ email: ['amira@rowan.test'] }, 'no-email'],
  [{ email: 'amira' }, 'no-email'],
  [{ email: 'amira@rowan.test@evil.test' }, 'no-email'],
  [{ email_verified: false }, 'email-not-confirmed'],
  [{ email_verified: 'true' }, 'email-not-confirmed'],
  [{ email_verified: 1 }, 'email-not-confirmed'],
  [{ email_verified: undefined }, 'email-not-confirmed'],
  [{ email_verified: false, xms_edov: true }, 'email-not-confirmed'],
  [{ email_verified: undefined, xms_edov: false }, 'email-not-confirmed'],
  [{ email: 'amira@evil.test' }, 'other-domain'],
  [{ email: 'amira@sub.rowan.test' }, 'other-domain'],
  [{ email: 'amira@evilrowan.test' }, 'other-domain'],
  [{ email: 'amira@rowan.test.evil.test' }, 'other-domain'],
])('with %o: %s', (changed, fault) => {
  expect(readClaims({ ...claims, ...changed }, domains)).toBe(fault)
})

test('Microsoft’s own word for a confirmed address counts where it gives no other', () => {
  for (const xms_edov of [true, 1, '1', 'true'])
    expect(readClaims({ ...claims, email_verified: undefined, xms_edov }, domains)).toMatchObject({ subject: '1001' })
})

test.each([
  [{ amr: ['pwd', 'mfa'] }, true],
  [{ amr: ['pwd'] }, false],
  [{ amr: ['pwd', 'otp'] }, false],
  [{ amr: 'mfa' }, false],
  [{ amr: [] }, false],
  [{ acr: 'https://refeds.org/profile/mfa' }, true],
  [{ acr: 'http://schemas.openid.net/pape/policies/2007/06/multi-factor' }, true],
  [{ acr: '1' }, false],
  [{ acr: ['https://refeds.org/profile/mfa'] }, false],
  [{}, false],
])('what says that two steps were taken: %o is %s', (changed, tookSecondStep) => {
  expect(readClaims({ ...claims, ...changed }, domains)).toMatchObject({ tookSecondStep })
})

test.each([
  [' Amira@Rowan.TEST ', 'rowan.test'],
  ['amira@rowan.test', 'rowan.test'],
  ['@rowan.test', undefined],
  ['amira@', undefined],
  ['amira', undefined],
  ['a b@rowan.test', undefined],
])('the domain of "%s" is %s', (email, domain) => {
  expect(domainOf(email)).toBe(domain)
})
