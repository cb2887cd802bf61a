/** How long does a session last, when is it noted that it was used, and on which device does its owner recognise it? */

export interface SessionTimes {
  readonly startedAt: Date
  readonly lastSeenAt: Date
  /** When somebody ended it; null while nobody has. */
  readonly endedAt: Date | null
}

export interface SessionLimits {
  readonly idleMs: number
  readonly absoluteMs: number
}

export type SessionStanding =
  /** With the moment at which it ends if nothing more is done. */
  | { readonly kind: 'live'; readonly endsAt: Date }
  | { readonly kind: 'ended' }
  | { readonly kind: 'idle-too-long' }
  | { readonly kind: 'too-old' }

const minute = 60_000
const hour = 60 * minute

export const ordinarySession: SessionLimits = { idleMs: 2 * hour, absoluteMs: 12 * hour }

/** Clocks of two processes may differ by so much; a session from further ahead was begun before the clock was put back. */
const clockSkew = 5 * minute
const noteSeenEvery = minute

export function sessionStanding(times: SessionTimes, now: Date, limits = ordinarySession): SessionStanding {
  const at = now.getTime()
  const started = times.startedAt.getTime()
  if (times.endedAt !== null) return { kind: 'ended' }
  if (at >= started + limits.absoluteMs || at < started - clockSkew) return { kind: 'too-old' }
  // What was seen later than now was seen by a clock that is ahead or was put back: it counts as seen now.
  const idleFrom = Math.min(times.lastSeenAt.getTime(), at)
  if (at >= idleFrom + limits.idleMs) return { kind: 'idle-too-long' }
  return { kind: 'live', endsAt: new Date(Math.min(idleFrom + limits.idleMs, started + limits.absoluteMs)) }
}

/** At most once a minute, so that reading a page seldom means writing a row. */
export function shouldNoteSeen(lastSeenAt: Date, now: Date): boolean {
  return Math.abs(now.getTime() - lastSeenAt.getTime()) >= noteSeenEvery
}

/** In this order: most browsers also name those they descend from. */
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|OPT|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+ .*Safari\//],
] as const

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Chromebook', /\bCrOS\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const

/**
 * "Chrome on Android", "a browser on Windows", "a browser": enough for somebody to know their own, and made of our own
 * words only, whatever the header says.
 */
export function deviceInWords(userAgent: string | undefined): string {
  const claimed = (userAgent ?? '').slice(0, 400)
  const named = (names: readonly (readonly [string, RegExp])[]) => names.find(([, sign]) => sign.test(claimed))?.[0]
  const system = named(systems)
  const browser = named(browsers) ?? 'a browser'
  return system ? `${browser} on ${system}` : browser
}
