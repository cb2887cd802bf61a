/** Reads and writes the few cookies of Kept, each bound to this host and out of reach of scripts. */
import type { CookieToSet } from './routes.ts'

export const sessionCookie = '__Host-kept'
export const languageCookie = '__Host-kept-language'
export const setUpCookie = '__Host-kept-set-up'
/** Of a sign-in that owes its second step. */
export const halfCookie = '__Host-kept-half'
/** By which a browser is known again. */
export const deviceCookie = '__Host-kept-device'
/** Of a browser that asked for a sign-in link: the link works in no other. */
export const linkCookie = '__Host-kept-link'
/** Of a browser that was asked for a passkey before anybody is known. */
export const passkeyCookie = '__Host-kept-passkey'
/** Of a browser that was sent to an organisation's own sign-in: whoever comes back must come in the same one. */
export const outsideCookie = '__Host-kept-outside'

const COOKIE_VALUE = /^[A-Za-z0-9_.-]{1,512}$/

/** The value of a cookie, or undefined where it is missing or holds anything that Kept would not have written. */
export function readCookie(header: string | null, name: string): string | undefined {
  if (!header || header.length > 8_192) return undefined
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) {
      const value = part.slice(at + 1).trim()
      return COOKIE_VALUE.test(value) ? value : undefined
    }
  }
  return undefined
}

export function writeCookie({ name, value, maxAge }: CookieToSet): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`
}
