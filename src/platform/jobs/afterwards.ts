/** Keeps an eye on work that goes on after its answer was sent, so that a stop waits for it and a failure is known. */
import type { Log } from '#platform/logs/log.ts'
import { faultOf } from '#platform/logs/log.ts'

export interface Afterwards {
  add(work: Promise<unknown>): void
  /** Resolves once nothing is under way, or when that time has passed; says whether all of it was done. */
  settled(mostMs?: number): Promise<boolean>
}

export function openAfterwards(log: Log): Afterwards {
  const underWay = new Set<Promise<unknown>>()

  async function allDone(): Promise<true> {
    while (underWay.size > 0) await Promise.all(underWay)
    return true
  }

  return {
    add(work) {
      const watched = work
        .catch((error: unknown) => log.error(faultOf(error), 'work after an answer failed'))
        .finally(() => underWay.delete(watched))
      underWay.add(watched)
    },
    async settled(mostMs) {
      if (mostMs === undefined) return allDone()
      const late = Promise.withResolvers<false>()
      const timer = setTimeout(() => late.resolve(false), mostMs)
      const isDone = await Promise.race([allDone(), late.promise])
      clearTimeout(timer)
      if (!isDone) log.warn({ left: underWay.size }, 'work after answers was given up')
      return isDone
    },
  }
}
