/** Judges what somebody brought back from their organisation's own sign-in: only then is it known who it says they are. */
import { newToken } from '#platform/crypto/tokens.ts'
import type { Door, House } from '#platform/database/house.ts'
import type { OrganisationId, SessionId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { ClaimsFault, OutsidePerson } from '#platform/identity/outside/claims-rules.ts'
import { readClaims } from '#platform/identity/outside/claims-rules.ts'
import type { OutsidePurpose } from '#platform/identity/outside/outside-states.ts'
import { newState, readState } from '#platform/identity/outside/outside-states.ts'
import { addressToGoTo, claimsOf, ProviderError, secretsOf } from '#platform/identity/outside/provider.ts'
import type { TrustedProvider } from './access.provider.questions.ts'
import { findTrustedProvider } from './access.provider.questions.ts'

export interface Outside {
  house: House
  now: Date
  digest: (text: string) => string
  ownAddress: string
  /** The cookie of the browser that was sent away. */
  browser: string | undefined
  /** Of somebody who is signed in: what they bring back is theirs alone. */
  session?: SessionId | undefined
}

export type Sent = { kind: 'go'; address: string; host: string } | ComeBackFault
export interface ComeBackFault {
  kind: 'fault'
  why: 'stale' | 'off' | 'not-reached' | 'not-believed' | ClaimsFault
  /** For whoever sets the sign-in up: what the provider or the way there said. */
  detail?: string
}

export interface CameBack {
  kind: 'back'
  organisation: OrganisationId
  provider: TrustedProvider
  person: OutsidePerson
  /** Counts for the first who comes with it. */
  spend(door: Door): Promise<boolean>
}

export const newBrowserToken = () => newToken().token

/** Where to send somebody. While a provider is tried it need not be switched on. */
export async function sendOut(
  from: Outside & { browser: string },
  purpose: OutsidePurpose,
  organisation: OrganisationId,
  email?: string,
): Promise<Sent> {
  const provider = await findProvider(from, purpose, organisation)
  if (!provider) return { kind: 'fault', why: 'off' }
  const state = newState({ purpose, organisation }, { ...from, bound: boundTo(from, from.browser) })
  try {
    const address = await addressToGoTo(provider, from.ownAddress, secretsOf(state, from.digest), email)
    return { kind: 'go', address, host: new URL(address).host }
  } catch (error) {
    return faultOf(error)
  }
}

/** For what they were sent, in the same browser, in time, of the provider that was asked, with an address that counts. */
export async function comeBack(
  from: Outside,
  purpose: OutsidePurpose,
  brought: Readonly<Record<string, string>>,
): Promise<CameBack | ComeBackFault> {
  const { state = '', code = '', iss } = brought
  const asked = from.browser && { ...from, bound: boundTo(from, from.browser) }
  const known = asked ? readState(state, asked) : undefined
  if (!known || known.purpose !== purpose || !code) return { kind: 'fault', why: 'stale' }
  const { organisation, until } = known
  const provider = await findProvider(from, purpose, organisation)
  if (!provider) return { kind: 'fault', why: 'off' }
  try {
    const query = { state, code, ...(iss === undefined ? {} : { iss }) }
    const claims = await claimsOf(provider, from.ownAddress, secretsOf(state, from.digest), query)
    const person = readClaims(claims, provider.domains)
    if (typeof person === 'string') return { kind: 'fault', why: person }
    const spend = async (door: Door) => {
      const digest = from.digest(`spent outside state ${state}`)
      const [spent] = await door.ask<{ spend_challenge: boolean }>('spend_challenge', digest, door.now, until)
      return spent?.spend_challenge ?? false
    }
    return { kind: 'back', organisation, provider, person, spend }
  } catch (error) {
    return faultOf(error)
  }
}

async function findProvider(
  { house }: Outside,
  purpose: OutsidePurpose,
  organisation: OrganisationId,
): Promise<TrustedProvider | undefined> {
  const provider = await house.inOrganisation(keptItself(organisation), findTrustedProvider)
  return provider && (provider.isOn || purpose === 'try') ? provider : undefined
}

function boundTo({ session }: Outside, browser: string): string {
  return session ? `${browser} in ${session}` : browser
}

function faultOf(error: unknown): ComeBackFault {
  if (!(error instanceof ProviderError)) throw error
  return { kind: 'fault', why: error.why, detail: detailOf(error.cause) }
}

/** Names of faults, and no address or secret: whoever sets it up can look them up. */
function detailOf(cause: unknown): string {
  const words: string[] = []
  for (let one: unknown = cause; one instanceof Error && words.length < 4; one = one.cause) {
    const { code, error } = one as Error & { code?: unknown; error?: unknown }
    for (const word of [error, code]) if (typeof word === 'string' && /^[\w-]{2,60}$/.test(word)) words.push(word)
  }
  return [...new Set(words)].join(', ')
}
