/** Counts an attempt to get in before it is judged, and says how long it must wait. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Door, House } from '#platform/database/house.ts'
import type { Bucket, Buckets } from './slowing.ts'
import { addressToSlow, afterAttempt, afterSuccess, slowingFor } from './slowing.ts'

export type Attempt =
  | { kind: 'wait'; seconds: number }
  /** To be called once it turned out right; otherwise it stays counted. */
  | { kind: 'go'; succeeded: () => Promise<void> }

interface Attempting {
  house: House
  address: string
  now: Date
  digest: (text: string) => string
}

interface AttemptRow {
  bucket: string
  failures: number
  last_failure_at: Date | null
  last_attempt_at: Date
}

/** `aim` is what is being tried, such as an account's e-mail address: it is kept only as a keyed digest. */
export async function attemptAt({ house, address, now, digest }: Attempting, aim: string): Promise<Attempt> {
  const place = addressToSlow(address)
  const names = {
    address: digest(`address ${place}`),
    accountAtAddress: digest(`both ${place} ${aim}`),
    account: digest(`aim ${aim}`),
  }
  const slowing = await house.atTheDoor(async (door) => {
    const before = await lockBuckets(door, names)
    const slowing = slowingFor(before, now)
    if (slowing.kind !== 'wait') await door.ask('keep_attempts', ...columns(afterAttempt(before, now), names))
    return slowing
  })
  if (slowing.kind === 'wait') return { kind: 'wait', seconds: slowing.seconds }
  if (slowing.kind === 'go-slowly') await pause(slowing.delayMs)
  const succeeded = async () => {
    await house.atTheDoor(async (door) => {
      await door.ask('keep_attempts', ...columns(afterSuccess(await lockBuckets(door, names)), names))
    })
  }
  return { kind: 'go', succeeded }
}

type Names = Readonly<Record<keyof Buckets, string>>

async function lockBuckets(door: Door, names: Names): Promise<Buckets> {
  return bucketsOf(await door.ask<AttemptRow>('lock_attempts', Object.values(names), door.now), names)
}

function bucketsOf(rows: readonly AttemptRow[], names: Names): Buckets {
  const one = (name: string): Bucket => {
    const row = rows.find(({ bucket }) => bucket === name)
    const failures = row?.failures ?? 0
    const lastAttemptAt = row && failures > 0 ? row.last_attempt_at : null
    return { failures, lastFailureAt: row?.last_failure_at ?? null, lastAttemptAt }
  }
  return { address: one(names.address), accountAtAddress: one(names.accountAtAddress), account: one(names.account) }
}

function columns(buckets: Buckets, names: Names): unknown[] {
  const kinds = ['address', 'accountAtAddress', 'account'] as const
  return [
    kinds.map((kind) => names[kind]),
    kinds.map((kind) => buckets[kind].failures),
    kinds.map((kind) => buckets[kind].lastFailureAt),
    kinds.map((kind) => buckets[kind].lastAttemptAt),
  ]
}
