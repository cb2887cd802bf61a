/** Says until when evidence stands: the first day on which it would be found otherwise with no new record. */
import { startOfDay } from '#platform/text/dates.ts'
import type { Evidence } from './evidence.ts'

/**
 * `days` are all those on which something could begin to count or cease to; those that change nothing do no harm.
 * Right by its making: what stands on a day is asked of the same function that says what stands now.
 */
export function standsUntil(
  day: string,
  days: readonly string[],
  on: (day: string) => Omit<Evidence, 'validUntil'>,
): Evidence {
  const found = on(day)
  const now = JSON.stringify(found)
  const later = [...new Set(days)].filter((one) => one > day).sort()
  const change = later.find((one) => JSON.stringify(on(one)) !== now)
  return change === undefined ? found : { ...found, validUntil: startOfDay(change) }
}
