/** What does a passkey's count of its own uses say: one key in one place, or a copy somewhere else? */

export type CounterStanding =
  | 'counts-on'
  /** Devices that copy keys to each other do not count: they say 0 for ever. */
  | 'does-not-count'
  /** Somebody else has used the same key meanwhile: it was copied. */
  | 'went-back'

export function counterStanding(last: number, told: number): CounterStanding {
  if (last === 0 && told === 0) return 'does-not-count'
  return told > last ? 'counts-on' : 'went-back'
}

/** A passkey is bound to a name, and a number is none: browsers refuse it. */
export function mayHavePasskeys(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return host !== '' && !host.startsWith('[') && !/^\d+(\.\d+){3}$/.test(host)
}
