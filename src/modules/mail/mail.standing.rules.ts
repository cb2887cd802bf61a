/** How the letters of an organisation stand, from counts and times alone; pure. */
import type { MailFault } from './mail.words.ts'

const DAY = 86_400_000

/** Of letters of the last ninety days. */
export const countedDays = 90
const handOverDays = 7
const faultDays = 1
const failureDays = 30

export interface LetterFacts {
  all: number
  sent: number
  handedOver: number
  waiting: number
  byHand: number
  /** Came back or were given up within thirty days. */
  failed: number
  oldestByHand: Date | null
  oldestFailure: Date | null
  oldestCounted: Date | null
  fault: MailFault | null
  faultSince: Date | null
}

const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * DAY)
const isOver = (at: Date | null, days: number, now: Date) => at !== null && daysAfter(at, days) <= now

export type Standing = 'nothing' | 'faulty' | 'left-lying' | 'failed' | 'to-hand-over' | 'waiting' | 'arrived'

export function standingOf(facts: LetterFacts, now: Date): Standing {
  if (isOver(facts.faultSince, faultDays, now)) return 'faulty'
  if (isOver(facts.oldestByHand, handOverDays, now)) return 'left-lying'
  if (facts.failed > 0) return 'failed'
  if (facts.all === 0) return 'nothing'
  if (facts.byHand > 0) return 'to-hand-over'
  return facts.faultSince ? 'waiting' : 'arrived'
}

/** When it can stand otherwise with no letter changed. */
export function standsUntil({ faultSince, oldestByHand, oldestFailure, oldestCounted }: LetterFacts, now: Date) {
  const turns = [
    faultSince && daysAfter(faultSince, faultDays),
    oldestByHand && daysAfter(oldestByHand, handOverDays),
    oldestFailure && daysAfter(oldestFailure, failureDays),
    oldestCounted && daysAfter(oldestCounted, countedDays),
  ]
  return turns
    .filter((turn) => turn !== null)
    .filter((turn) => turn > now)
    .sort((one, other) => one.getTime() - other.getTime())[0]
}

export const failuresSince = (now: Date) => daysAfter(now, -failureDays)
export const countedSince = (now: Date) => daysAfter(now, -countedDays)
/** By when what waits is to be handed over. */
export const handOverBy = (oldest: Date) => daysAfter(oldest, handOverDays)
