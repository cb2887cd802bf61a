/** Is what somebody showed of themselves fresh enough for what must not be done with a session that was left open? */

const minute = 60_000

/** How long a shown second factor holds for pages that ask for it afresh. */
export const freshForMs = 10 * minute
/** Clocks of two processes may differ by so much. What was shown further ahead was shown before a clock was put back. */
const clockSkew = minute

export function isFresh(provedAt: Date | null | undefined, now: Date): boolean {
  if (!provedAt) return false
  const age = now.getTime() - provedAt.getTime()
  return age < freshForMs && age >= -clockSkew
}
