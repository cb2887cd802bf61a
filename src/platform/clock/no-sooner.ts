/** Answers no sooner than after a time, so that how long something takes tells nobody what was found. */
import { setTimeout as delay } from 'node:timers/promises'

/** What came of it. Something that takes longer than that is answered when it is done. */
export async function noSoonerThan<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work, delay(milliseconds)])
  return result
}
