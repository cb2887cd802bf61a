/** Speaks OpenID Connect with a provider: where to send somebody, and who it says they are when they are back. */
import type { Configuration } from 'openid-client'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { OutsideClaims } from './claims-rules.ts'
import { ordinaryLimits, outsideRequests } from './outside-request.ts'
import { mayBeOnOwnMachine } from './provider-address.ts'

export interface Provider {
  issuer: string
  clientId: string
  secret: string
}

/** What is kept between sending somebody away and their coming back: all of it follows from `state` and Kept's key. */
export interface OutsideSecrets {
  state: string
  nonce: string
  verifier: string
}

/** Only this installation can tell what belongs to a state: nothing but its digest has to be kept. */
export function secretsOf(state: string, digest: (text: string) => string): OutsideSecrets {
  return { state, nonce: digest(`nonce of ${state}`), verifier: digest(`verifier of ${state}`) }
}

/** Why nothing came of it; the cause is for the log. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly why: 'not-reached' | 'not-believed'
  constructor(why: 'not-reached' | 'not-believed', cause: unknown) {
    super(`The provider was ${why === 'not-reached' ? 'not reached' : 'not believed'}.`, { cause })
    this.why = why
  }
}

export const backPath = '/sign-in/organisation/back'

/** @throws ProviderError */
export async function addressToGoTo(
  provider: Provider,
  ownAddress: string,
  { state, nonce, verifier }: OutsideSecrets,
  email?: string,
): Promise<string> {
  const known = await meet(provider, ownAddress)
  const address = buildAuthorizationUrl(known, {
    redirect_uri: ownAddress + backPath,
    response_type: 'code',
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(email ? { login_hint: email } : {}),
  })
  if (address.protocol !== 'https:' && !mayBeOnOwnMachine(ownAddress))
    throw new ProviderError('not-believed', new Error('It would send people to a page without TLS.'))
  return address.href
}

/**
 * What the provider says of whoever came back with `query`. The issuer, the state, the nonce, the key it signed with and
 * for whom are all checked; an answer of another provider is none.
 * @throws ProviderError
 */
export async function claimsOf(
  provider: Provider,
  ownAddress: string,
  { state, nonce, verifier }: OutsideSecrets,
  query: Readonly<Record<string, string>>,
): Promise<OutsideClaims> {
  const known = await meet(provider, ownAddress)
  const address = new URL(ownAddress + backPath)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  try {
    const tokens = await authorizationCodeGrant(known, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('It said nothing of who came.')
    return claims as OutsideClaims
  } catch (cause) {
    throw new ProviderError(isUnreached(cause) ? 'not-reached' : 'not-believed', cause)
  }
}

/** Two clocks may differ by so many seconds. */
const tolerance = 60

async function meet({ issuer, clientId, secret }: Provider, ownAddress: string): Promise<Configuration> {
  const ownMachine = mayBeOnOwnMachine(ownAddress)
  const execute = [enableNonRepudiationChecks, ...(ownMachine ? [allowInsecureRequests] : [])]
  try {
    const asks = outsideRequests({ ...ordinaryLimits, ownMachine })
    // Which way a provider wants the secret is only known once it was met.
    const show: ReturnType<typeof ClientSecretPost> = (server, ...rest) => {
      const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
      const way = ways.includes('client_secret_post') ? ClientSecretPost(secret) : ClientSecretBasic(secret)
      return way(server, ...rest)
    }
    return await discovery(new URL(issuer), clientId, { [clockTolerance]: tolerance }, show, {
      execute,
      [customFetch]: asks,
      timeout: ordinaryLimits.deadlineMs / 1000,
    })
  } catch (cause) {
    throw new ProviderError('not-reached', cause)
  }
}

/** A fault on the way, and not in what was said. */
function isUnreached(cause: unknown): boolean {
  const codes = ['OAUTH_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ABORT_ERR', 'ETIMEDOUT']
  for (let one: unknown = cause; one instanceof Error; one = one.cause) {
    const { code, name } = one as Error & { code?: unknown }
    if (codes.includes(String(code)) || name === 'OutsideRequestError' || name === 'TimeoutError') return true
  }
  return false
}
