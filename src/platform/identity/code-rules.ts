/** Does a code from an authenticator app let somebody in, and where it does not, is a clock to blame? */

export const codeDigits = 6
export const stepSeconds = 30
/** Codes of the half minute before and after are taken: people are slow, and clocks differ by seconds. */
export const toleratedSteps = 1
/** How far around now a code is looked for, to say that a clock is wrong: two hours and a little. */
export const furthestSteps = 250

export interface CodeFound {
  /** Which half minute since 1970 it belongs to. */
  readonly step: number
  /** How many steps after now; negative for one that is over. */
  readonly away: number
}

export type CodeVerdict =
  | { readonly kind: 'right'; readonly step: number }
  /**
   * It belongs to another time, so that some clock is wrong: that of the phone or Kept's own. Whoever is told so learns a
   * code, so that one of a time to come must be spent before it is told.
   */
  | { readonly kind: 'other-time'; readonly step: number; readonly minutesAhead: number; readonly isToCome: boolean }
  | { readonly kind: 'wrong' }

export function judgeCode(found: CodeFound | undefined): CodeVerdict {
  if (!found) return { kind: 'wrong' }
  const { step, away } = found
  if (Math.abs(away) <= toleratedSteps) return { kind: 'right', step }
  const minutes = Math.max(1, Math.round((Math.abs(away) * stepSeconds) / 60))
  return { kind: 'other-time', step, minutesAhead: away > 0 ? minutes : -minutes, isToCome: away > 0 }
}

/** The six digits as typed, with or without spaces; undefined where it is something else. */
export function digitsOf(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\p{Pd}.]/gu, '')
  return digits.length === codeDigits && /^\d+$/.test(digits) ? digits : undefined
}

export interface HalfSignInTimes {
  readonly begunAt: Date
  readonly tries: number
}

/** How long somebody has for the second step, and how many tries, before they begin again with the first. */
export const halfSignInMs = 10 * 60_000
export const mostTries = 5
const clockSkew = 5 * 60_000

export function isHalfOpen({ begunAt, tries }: HalfSignInTimes, now: Date): boolean {
  const age = now.getTime() - begunAt.getTime()
  return tries < mostTries && age < halfSignInMs && age >= -clockSkew
}

/** Wrong codes from devices where the account was never signed in: so many in a day, then no more of them for a while. */
export const mostFromUnknown = 60
const forgottenInMs = 24 * 3_600_000

export interface Guesses {
  readonly failures: number
  readonly lastFailureAt: Date | null
}

/** What is left of earlier guesses: they are forgotten evenly over a day. A moment far ahead means that a clock was put back. */
export function guessesLeftOver({ failures, lastFailureAt }: Guesses, now: Date): number {
  if (!lastFailureAt) return 0
  const age = now.getTime() - lastFailureAt.getTime()
  if (age < -3_600_000 * 2) return 0
  const forgotten = Math.max(0, age) / (forgottenInMs / mostFromUnknown)
  return Math.max(0, Math.min(failures, mostFromUnknown) - forgotten)
}

/**
 * Somebody who has the passphrase could otherwise try codes from a thousand addresses at once. The owner is not kept
 * out: devices they were signed in on before, their recovery codes and passkeys are not counted here.
 */
export function mayTryFromUnknown(guesses: Guesses, now: Date): boolean {
  return guessesLeftOver(guesses, now) < mostFromUnknown - 0.5
}
