/** What does a provider say of whoever came back from it, and is that enough? Who they are is never their e-mail address. */

export interface OutsideClaims {
  readonly [claim: string]: unknown
  readonly iss: string
  readonly sub: string
}

export type ClaimsFault = 'no-email' | 'email-not-confirmed' | 'other-domain'

export interface OutsidePerson {
  readonly issuer: string
  readonly subject: string
  /** The provider says that a second step was taken. */
  readonly tookSecondStep: boolean
}

/** In lower case; undefined where the text is no address. */
export function domainOf(email: string): string | undefined {
  const [, domain] = /^[^@\s]+@([^@\s]+)$/.exec(email.trim().toLowerCase()) ?? []
  return domain
}

/** The address must be one that the provider has seen to be theirs, of a domain that the organisation named. */
export function readClaims(claims: OutsideClaims, domains: readonly string[]): OutsidePerson | ClaimsFault {
  const email = claims['email']
  const domain = typeof email === 'string' ? domainOf(email) : undefined
  if (!domain) return 'no-email'
  if (!isConfirmed(claims)) return 'email-not-confirmed'
  if (!domains.includes(domain)) return 'other-domain'
  return { issuer: claims.iss, subject: claims.sub, tookSecondStep: tookSecondStep(claims) }
}

/** Microsoft says it by a claim of its own, which its administrators have to ask for. */
function isConfirmed(claims: OutsideClaims): boolean {
  if (claims['email_verified'] !== undefined) return claims['email_verified'] === true
  return [true, 1, '1', 'true'].includes(claims['xms_edov'] as string | number | boolean)
}

const methodsOfTwo = new Set(['mfa'])
const levelsOfTwo = new Set([
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
  'https://refeds.org/profile/mfa',
])

/** RFC 8176 for `amr`; for `acr` the two levels that mean nothing but two steps. Anything else proves nothing. */
function tookSecondStep(claims: OutsideClaims): boolean {
  const methods = claims['amr']
  const level = claims['acr']
  return (
    (Array.isArray(methods) && methods.some((method) => methodsOfTwo.has(method))) ||
    (typeof level === 'string' && levelsOfTwo.has(level))
  )
}
