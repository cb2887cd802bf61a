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

/** In the door's transaction: the session exists only if the act that started it is kept. */
export async function startSession(
  door: Door,
  account: AccountId,
  organisation: OrganisationId | null,
  device: string,
): Promise<StartedSession> {
  const { token, digest } = newToken()
  const id = newId<'Session'>()
  await door.ask('start_session', id, digest.toString('hex'), account, organisation, device, door.now)
  return { id, cookie: { name: sessionCookie, value: token } }
}

export const endedSessionCookie: CookieToSet = { name: sessionCookie, value: 'x', maxAge: 0 }
