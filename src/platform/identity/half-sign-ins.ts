/** Somebody who has shown a first factor and owes the second: known by a cookie of its own, which opens nothing. */
import { newId } from '#platform/crypto/ids.ts'
import { digestOfToken, newToken } from '#platform/crypto/tokens.ts'
import type { Door } from '#platform/database/house.ts'
import { halfCookie } from '#platform/http/cookies.ts'
import type { CookieToSet } from '#platform/http/routes.ts'
import type { AccountId, OrganisationId } from './actor.ts'
import { halfSignInMs, isHalfOpen, mostTries } from './code-rules.ts'
import type { FirstFactor } from './sessions.ts'

export interface HalfSignIn {
  id: string
  account: AccountId
  first: FirstFactor
  /** The only organisation that the session made of it may act for; null where it may be any of theirs. */
  boundTo: OrganisationId | null
}

interface HalfFound {
  id: string
  account_id: AccountId
  first_factor: FirstFactor
  begun_at: Date
  tries: number
  bound_to: OrganisationId | null
}

export async function startHalfSignIn(
  door: Door,
  account: AccountId,
  first: FirstFactor,
  boundTo?: OrganisationId,
): Promise<CookieToSet> {
  const { token, digest } = newToken()
  const hex = digest.toString('hex')
  await door.ask('start_half_sign_in', newId<'HalfSignIn'>(), hex, account, first, door.now)
  if (boundTo) await door.ask('bind_half_sign_in', hex, boundTo)
  return { name: halfCookie, value: token, maxAge: halfSignInMs / 1000 }
}

/** Undefined where there is none, it was finished, it is too old, or too much was tried with it. */
export async function findHalfSignIn(door: Door, token: string | undefined): Promise<HalfSignIn | undefined> {
  const digest = token ? digestOfToken(token)?.toString('hex') : undefined
  if (!digest) return undefined
  const [row] = await door.ask<HalfFound>('find_half_sign_in', digest)
  if (!row || !isHalfOpen({ begunAt: row.begun_at, tries: row.tries }, door.now)) return undefined
  return { id: row.id, account: row.account_id, first: row.first_factor, boundTo: row.bound_to }
}

/** Counts one more try before it is judged; false where there were enough. */
export async function tryHalfSignIn(door: Door, { id }: HalfSignIn): Promise<boolean> {
  const [tried] = await door.ask<{ try_half_sign_in: boolean }>('try_half_sign_in', id, mostTries)
  return tried?.try_half_sign_in ?? false
}

/** True for the one who makes a session of it. */
export async function endHalfSignIn(door: Door, { id }: HalfSignIn): Promise<boolean> {
  const [ended] = await door.ask<{ end_half_sign_in: boolean }>('end_half_sign_in', id, door.now)
  return ended?.end_half_sign_in ?? false
}

export const endedHalfCookie: CookieToSet = { name: halfCookie, value: 'x', maxAge: 0 }
