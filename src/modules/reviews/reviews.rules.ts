/** What stands first for a person this week, and how much of it they are asked to bear. */
import { daysAfter } from '#platform/text/dates.ts'

/** More than this in a week is not done. */
export const mostAWeek = 7

/** At six on Mondays, before anybody has begun. */
const digestHour = 6

/** The next Monday morning after a moment. */
export function nextRoundAfter(now: Date): Date {
  const hours = `T0${digestHour}:00:00Z`
  const monday = mondayOf(now.toISOString().slice(0, 10))
  const thisWeeks = new Date(`${monday}${hours}`)
  return thisWeeks > now ? thisWeeks : new Date(`${daysAfter(monday, 7)}${hours}`)
}

interface Waiting {
  cause: string
  kind: 'unsafe' | 'due' | 'told'
  dueOn?: string
  cannotWait?: true
}

const order = { unsafe: 0, due: 2, told: 3 } as const

/** A week begins on Monday. */
export function mondayOf(day: string): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return daysAfter(day, -sinceMonday)
}

/** In the holidays, what a child's safety does not hang on waits for the term. */
export function canWait({ kind, cannotWait }: Waiting): boolean {
  return kind === 'due' && !cannotWait
}

/** Never held back, however much there is. */
const isPressing = ({ kind, cannotWait }: Waiting) => kind === 'unsafe' || cannotWait === true

const rank = (one: Waiting) => (one.kind !== 'unsafe' && isPressing(one) ? 1 : order[one.kind])

/** One for each cause: the unsafe first, then what cannot wait, then by the day they are due. */
function inOrder<One extends Waiting>(reminders: readonly One[]): One[] {
  const sorted = reminders.toSorted(
    (one, other) => rank(one) - rank(other) || (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'),
  )
  const causes = new Set<string>()
  return sorted.filter(({ cause }) => !causes.has(cause) && causes.add(cause))
}

export interface Chosen<One> {
  shown: One[]
  /** What waits for another week. */
  later: One[]
}

/**
 * At most seven in a week: what is done does not make room for another until Monday. What is unsafe and what cannot
 * wait is shown in every case, and leaves less room for the rest. `already` are the causes shown since Monday.
 */
export function choose<One extends Waiting>(
  reminders: readonly One[],
  already: ReadonlySet<string> = new Set(),
): Chosen<One> {
  const all = inOrder(reminders)
  const pressing = all.filter(isPressing)
  const used = new Set([...already, ...pressing.map(({ cause }) => cause)])
  const rest = all.filter((one) => !isPressing(one))
  const known = rest.filter(({ cause }) => already.has(cause)).slice(0, Math.max(0, mostAWeek - pressing.length))
  const added = rest.filter(({ cause }) => !already.has(cause)).slice(0, Math.max(0, mostAWeek - used.size))
  const chosen = new Set([...pressing, ...known, ...added])
  return { shown: all.filter((one) => chosen.has(one)), later: all.filter((one) => !chosen.has(one)) }
}
