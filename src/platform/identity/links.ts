/** Finds a link that works once, from the token somebody came with. */
import { digestOfToken, newToken } from '#platform/crypto/tokens.ts'
import type { Door } from '#platform/database/house.ts'
import { linkCookie } from '#platform/http/cookies.ts'
import type { CookieToSet } from '#platform/http/routes.ts'
import type { AccountId, OrganisationId } from './actor.ts'

export interface OpenLink {
  id: string
  /** Whom a let-in link lets in. */
  account: AccountId | null
  /** What a set-up link has begun; of a sign-in link, the organisation that mailed it. */
  organisation: OrganisationId | null
}

interface LinkRow {
  id: string
  kind: string
  account_id: AccountId | null
  organisation_id: OrganisationId | null
  browser_sha256: string | null
  expires_at: Date
  used_at: Date | null
}

/** Undefined where there is no such link, or it can be used no more: the two are never told apart. */
export async function findOpenLink(
  door: Door,
  kind: 'set-up' | 'let-in',
  token: string | undefined,
): Promise<OpenLink | undefined> {
  const digest = token ? digestOfToken(token)?.toString('hex') : undefined
  if (!digest) return undefined
  const [link] = await door.ask<LinkRow>('find_link', digest)
  if (link?.kind !== kind || link.used_at || link.expires_at <= door.now) return undefined
  return { id: link.id, account: link.account_id, organisation: link.organisation_id }
}

export interface SignInLink {
  id: string
  account: AccountId
  /** Whose mail server carried it: whoever runs that could read it, so that it opens no other. */
  organisation: OrganisationId
}

/** Marks the browser that asks for a link: its cookie, and the digest that the link is kept with. */
export function markBrowser(lifetimeMs: number): { cookie: CookieToSet; digest: string } {
  const { token, digest } = newToken()
  return { cookie: { name: linkCookie, value: token, maxAge: lifetimeMs / 1_000 }, digest: digest.toString('hex') }
}

/** As `findOpenLink`, and only in the browser that asked for it, which holds a cookie of its own. */
export async function findSignInLink(
  door: Door,
  token: string,
  cookie: (name: string) => string | undefined,
): Promise<SignInLink | undefined> {
  const browser = cookie(linkCookie) ?? ''
  const [digest, held] = [digestOfToken(token)?.toString('hex'), digestOfToken(browser)?.toString('hex')]
  if (!digest || !held) return undefined
  const [link] = await door.ask<LinkRow>('find_link', digest)
  if (link?.kind !== 'sign-in' || link.used_at || link.expires_at <= door.now) return undefined
  const { id, account_id: account, organisation_id: organisation } = link
  return account && organisation && link.browser_sha256 === held ? { id, account, organisation } : undefined
}

/** True for the one who uses it. */
export async function spendLink(door: Door, link: Pick<OpenLink, 'id'>, once: string): Promise<boolean> {
  const [used] = await door.ask<{ use_link: boolean }>('use_link', link.id, door.now, once)
  return used?.use_link ?? false
}
