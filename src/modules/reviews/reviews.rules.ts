/** What stands first for a person this week, and how much of it they are asked to bear. */
import type { Reminder } from '#platform/rooms/reminder.ts'

/** More than this at once is not read. */
export const mostAtOnce = 7

const order = { unsafe: 0, due: 1, told: 2 } as const

/** One for each cause, the unsafe first, then by the day they are due; at most seven. */
export function choose(reminders: readonly Reminder[]): Reminder[] {
  const byCause = new Map(reminders.map((one) => [one.cause, one]))
  return [...byCause.values()]
    .sort((one, other) => order[one.kind] - order[other.kind] || (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
    .slice(0, mostAtOnce)
}
