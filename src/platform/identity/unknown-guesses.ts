/** Counts the codes tried for an account from devices it was never signed in on, wherever they stand. */
import type { Door, House } from '#platform/database/house.ts'
import type { AccountId } from './actor.ts'
import { guessesLeftOver, mayTryFromUnknown } from './code-rules.ts'

interface From {
  house: House
  now: Date
  digest: (text: string) => string
}

interface BucketRow {
  failures: number
  last_failure_at: Date | null
}

/** Counted before it is judged, under a lock; false where there were too many already. */
export function countGuess(from: From, account: AccountId): Promise<boolean> {
  const { house, now } = from
  return house.atTheDoor(async (door) => {
    const guesses = await lockGuesses(door, from, account)
    if (!mayTryFromUnknown(guesses, now)) return false
    await keepGuesses(door, from, account, { failures: guessesLeftOver(guesses, now) + 1, at: now })
    return true
  })
}

export function forgiveGuess(from: From, account: AccountId): Promise<void> {
  return from.house.atTheDoor(async (door) => {
    const { failures, lastFailureAt } = await lockGuesses(door, from, account)
    await keepGuesses(door, from, account, { failures: Math.max(0, failures - 1), at: lastFailureAt })
  })
}

const nameOf = ({ digest }: From, account: AccountId) => digest(`codes for ${account} from devices not known`)

async function lockGuesses(door: Door, from: From, account: AccountId) {
  const [row] = await door.ask<BucketRow>('lock_attempts', [nameOf(from, account)], door.now)
  return { failures: row?.failures ?? 0, lastFailureAt: row?.last_failure_at ?? null }
}

async function keepGuesses(
  door: Door,
  from: From,
  account: AccountId,
  { failures, at }: { failures: number; at: Date | null },
): Promise<void> {
  await door.ask('keep_attempts', [nameOf(from, account)], [failures], [at], [door.now])
}
