/** Waits for something, but not for ever. */
import { setTimeout as delay } from 'node:timers/promises'

/** What came of it, or undefined where it takes longer; it goes on all the same. */
export async function within<Result>(milliseconds: number, awaited: Promise<Result>): Promise<Result | undefined> {
  const done = new AbortController()
  try {
    return await Promise.race([awaited, delay(milliseconds, undefined, { signal: done.signal })])
  } finally {
    done.abort()
  }
}
