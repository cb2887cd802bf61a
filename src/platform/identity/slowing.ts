/** How long must the next attempt to sign in wait, so that guessing is slow and the owner is never locked out? */

/** Attempts that failed, or have not yet been shown to have succeeded, in one place; times as of the last of each. */
export interface Bucket {
  /** What is outstanding at `lastFailureAt`; they are forgotten one by one, so that this need not be a whole number. */
  readonly failures: number
  readonly lastFailureAt: Date | null
  readonly lastAttemptAt: Date | null
}

export interface Buckets {
  /** Everybody who comes from this network address. */
  readonly address: Bucket
  /** This account, as tried from this address. */
  readonly accountAtAddress: Bucket
  /** This account, wherever it was tried from. */
  readonly account: Bucket
}

export type Slowing =
  | { readonly kind: 'go' }
  | { readonly kind: 'go-slowly'; readonly delayMs: number }
  | { readonly kind: 'wait'; readonly seconds: number }

interface Allowance {
  /** So many failures cost nothing … */
  readonly free: number
  /** … and so many more change nothing further, so that a long attack is forgotten as soon as a short one. */
  readonly atMost: number
}

const minute = 60_000
const forgottenIn = 15 * minute
const longestWait = minute
const longestDelay = 2_000
const delayPerFailure = 100
const atAddress: Allowance = { free: 20, atMost: 26 }
const atBoth: Allowance = { free: 5, atMost: 11 }
const atAccount: Allowance = { free: 10, atMost: 30 }

export const emptyBucket: Bucket = { failures: 0, lastFailureAt: null, lastAttemptAt: null }

/**
 * Failures at the account alone never make anybody wait: whoever knows an address could otherwise lock its owner out.
 * They cost everybody at most two seconds.
 */
export function slowingFor(buckets: Buckets, now: Date): Slowing {
  const wait = Math.max(waitFor(buckets.accountAtAddress, atBoth, now), waitFor(buckets.address, atAddress, now))
  if (wait > 0) return { kind: 'wait', seconds: Math.ceil(wait / 1000) }
  const delayMs = delayFor(buckets.account, now)
  return delayMs > 0 ? { kind: 'go-slowly', delayMs } : { kind: 'go' }
}

/**
 * To be stored before the passphrase is looked at, and only where the attempt may go: it counts as failed until it is
 * shown to have succeeded, so that a thousand attempts at the same instant are counted as a thousand.
 */
export function afterAttempt(buckets: Buckets, now: Date): Buckets {
  return {
    address: withOneMore(buckets.address, atAddress, now),
    accountAtAddress: withOneMore(buckets.accountAtAddress, atBoth, now),
    account: withOneMore(buckets.account, atAccount, now),
  }
}

/**
 * To be stored once the passphrase proved right. Other failures from this address or at this account stay counted: an
 * attacker with an account of their own could otherwise wipe them away.
 */
export function afterSuccess(buckets: Buckets): Buckets {
  return {
    address: withOneLess(buckets.address),
    accountAtAddress: { ...emptyBucket, lastAttemptAt: buckets.accountAtAddress.lastAttemptAt },
    account: withOneLess(buckets.account),
  }
}

/**
 * The part of a network address that stands for one household or office: the whole of an IPv4 address, the first 64
 * bits of an IPv6 one, since each customer may choose among all the rest.
 */
export function addressToSlow(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '')
  const embedded = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (embedded) return embedded
  if (!plain.includes(':')) return plain
  const [front = '', back] = plain.split('::')
  const first = front === '' ? [] : front.split(':')
  const last = back === undefined || back === '' ? [] : back.split(':')
  const gap = back === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  const groups = [...first, ...gap, ...last].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

/** In milliseconds: 1, 2, 4 … seconds since the last attempt, up to a minute. */
function waitFor(bucket: Bucket, allowance: Allowance, now: Date): number {
  // A failure counts until it is wholly forgotten.
  const surplus = Math.ceil(outstanding(bucket, allowance, now)) - allowance.free
  if (surplus < 0) return 0
  const wait = Math.min(longestWait, 1000 * 2 ** surplus)
  const since = Math.min(ageOf(bucket.lastAttemptAt, now), ageOf(bucket.lastFailureAt, now))
  return Math.max(0, wait - since)
}

function delayFor(account: Bucket, now: Date): number {
  const surplus = outstanding(account, atAccount, now) - atAccount.free
  return Math.min(longestDelay, Math.max(0, Math.ceil(surplus * delayPerFailure)))
}

function withOneMore(bucket: Bucket, allowance: Allowance, now: Date): Bucket {
  const failures = Math.min(allowance.atMost, outstanding(bucket, allowance, now) + 1)
  return { failures, lastFailureAt: now, lastAttemptAt: now }
}

function withOneLess(bucket: Bucket): Bucket {
  return { ...bucket, failures: Math.max(0, bucket.failures - 1) }
}

/** The free failures are forgotten evenly within a quarter of an hour; the further ones at the same pace. */
function outstanding(bucket: Bucket, allowance: Allowance, now: Date): number {
  const forgotten = ageOf(bucket.lastFailureAt, now) / (forgottenIn / allowance.free)
  return Math.max(0, Math.min(bucket.failures, allowance.atMost) - forgotten)
}

/**
 * A time a little ahead comes from another process's clock. One far ahead means that the clock was put back: it counts
 * as long ago, for otherwise everybody would wait until the old time came round again.
 */
function ageOf(moment: Date | null, now: Date): number {
  if (moment === null) return Number.POSITIVE_INFINITY
  const age = now.getTime() - moment.getTime()
  return age < -longestWait ? Number.POSITIVE_INFINITY : Math.max(0, age)
}
