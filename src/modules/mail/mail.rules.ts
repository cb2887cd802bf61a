/** When a letter is tried again, when it is given up, and what a try makes of it; pure. */
import type { LetterKind, LetterState } from './mail.words.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** While a letter is being sent nobody else takes it up; should whoever sends it never come back, another does. */
export const leaseMs = 5 * MINUTE

/** In minutes; the last is for all that follow. */
const serverPauses = [1, 5, 15, 30, 60]
const letterPauses = [5, 15, 60, 180]

function pauseOf(pauses: readonly number[], count: number): number {
  return (pauses[Math.min(count, pauses.length) - 1] ?? pauses[0] ?? 1) * MINUTE
}

/** @param faults how often in a row the server could not be used, this time included. */
export function lookAgainAfter(faults: number, now: Date): Date {
  return new Date(now.getTime() + pauseOf(serverPauses, Math.max(1, faults)))
}

export type AfterTry = { state: 'sent' | 'given-up'; nextTryAt: null } | { state: 'waiting'; nextTryAt: Date }

/** What becomes of a letter whose try failed: what is refused for good, or has waited for two days, is given up. */
export function afterFailure(
  letter: { tries: number; waitsSince: Date },
  fault: { isLasting: boolean; isOfServer: boolean },
  now: Date,
): AfterTry {
  if (fault.isLasting || now.getTime() - letter.waitsSince.getTime() >= 2 * DAY)
    return { state: 'given-up', nextTryAt: null }
  // The server is looked at again when the queue says so: a letter that is not at fault waits for nothing else.
  if (fault.isOfServer) return { state: 'waiting', nextTryAt: now }
  return { state: 'waiting', nextTryAt: new Date(now.getTime() + pauseOf(letterPauses, letter.tries)) }
}

/** What may still be cancelled, sent again or handed over. */
export const mayCancel = (state: LetterState): boolean => state === 'waiting' || state === 'by-hand'
export const mayHandOver = (state: LetterState): boolean => state === 'by-hand'

/** A letter whose link is gone cannot be written again from here: whoever asked for it asks anew. */
export function maySendAgain(letter: { state: LetterState; hadLink: boolean }): boolean {
  return !letter.hadLink && ['sent', 'bounced', 'given-up', 'by-hand'].includes(letter.state)
}

/** Kinds that carry a link which lets somebody in. */
export function carriesLink(kind: LetterKind): boolean {
  return kind === 'invitation' || kind === 'confirm-address' || kind === 'sign-in-link'
}

/** A letter that came back says why by its status, such as 5.1.1. */
export function whyItCameBack(status: string): 'mailbox-unknown' | 'mailbox-full' | 'came-back' {
  if (/^5\.1\.[0-36]$/.test(status)) return 'mailbox-unknown'
  return /^[45]\.2\.2$/.test(status) ? 'mailbox-full' : 'came-back'
}
