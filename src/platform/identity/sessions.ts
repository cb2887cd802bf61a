/** Starts and ends sessions at the door; the token itself goes to the browser and nowhere else. */
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { Door } from '#platform/database/house.ts'
import { sessionCookie } from '#platform/http/cookies.ts'
import type { CookieToSet } from '#platform/http/routes.ts'
import type { AccountId, OrganisationId, SessionId } from './actor.ts'

export interface StartedSession {
  id: SessionId
  cookie: CookieToSet
}

export type FirstFactor = 'passphrase' | 'link' | 'organisation' | 'passkey'
export type SecondFactor = 'code' | 'recovery-code' | 'passkey' | 'organisation'

/** How somebody showed who they are. */
export interface ShownFactors {
  readonly first: FirstFactor
  readonly second: SecondFactor | null
  /** When they showed the strongest that the account has; null where they have not. */
  readonly provedAt: Date | null
  /** A keyed digest of the network they came from. */
  readonly network: string
}

/** In the door's transaction: the session exists only if the act that started it is kept. What was shown is never guessed. */
export async function startSession(
  door: Door,
  account: AccountId,
  organisation: OrganisationId | null,
  device: string,
  shown: ShownFactors,
): Promise<StartedSession> {
  const { token, digest } = newToken()
  const id = newId<'Session'>()
  const { first, second, provedAt, network } = shown
  const how = [first, second, provedAt, network]
  await door.ask('start_session', id, digest.toString('hex'), account, organisation, device, door.now, ...how)
  return { id, cookie: { name: sessionCookie, value: token } }
}

export const endedSessionCookie: CookieToSet = { name: sessionCookie, value: 'x', maxAge: 0 }
