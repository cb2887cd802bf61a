/** Knows a browser again in which somebody was signed in, by a cookie of its own that says nothing about anybody. */
import { digestOfToken, newToken } from '#platform/crypto/tokens.ts'
import type { Door, House } from '#platform/database/house.ts'
import { deviceCookie } from '#platform/http/cookies.ts'
import type { CookieToSet } from '#platform/http/routes.ts'
import type { AccountId } from './actor.ts'

/** Browsers keep a cookie no longer than this. */
const FOUR_HUNDRED_DAYS = 400 * 86_400

interface DeviceFound {
  first_seen_at: Date | null
  others: string
}

export async function isKnownDevice(
  { house, cookie }: { house: House; cookie: (name: string) => string | undefined },
  account: AccountId,
): Promise<boolean> {
  const digest = digestOfToken(cookie(deviceCookie) ?? '')?.toString('hex')
  if (!digest) return false
  const [found] = await house.askAtTheDoor<DeviceFound>('find_device', account, digest)
  return found?.first_seen_at != null
}

/** `isNew` where the account was signed in before, and never in this browser. The first of all is no news to anybody. */
export async function knowDevice(
  door: Door,
  account: AccountId,
  { device, deviceToken }: { device: string; deviceToken?: string | undefined },
): Promise<{ isNew: boolean; cookie: CookieToSet }> {
  const held = deviceToken ? digestOfToken(deviceToken) : undefined
  const { token, digest } = held && deviceToken ? { token: deviceToken, digest: held } : newToken()
  const hex = digest.toString('hex')
  const [found] = await door.ask<DeviceFound>('find_device', account, hex)
  await door.ask('know_device', account, hex, device, door.now)
  const isNew = found?.first_seen_at == null && Number(found?.others ?? 0) > 0
  return { isNew, cookie: { name: deviceCookie, value: token, maxAge: FOUR_HUNDRED_DAYS } }
}
