/** What stands first for a person this week, and how much of it they are asked to bear. */

/** More than this at once is not read. */
export const mostAtOnce = 7

interface Waiting {
  cause: string
  kind: 'unsafe' | 'due' | 'told'
  dueOn?: string
  cannotWait?: true
}

const order = { unsafe: 0, due: 1, told: 2 } as const

/** In the holidays, what a child's safety does not hang on waits for the term. */
export function canWait({ kind, cannotWait }: Waiting): boolean {
  return kind === 'due' && !cannotWait
}

/** One for each cause, the unsafe first, then by the day they are due; at most seven. */
export function choose<One extends Waiting>(reminders: readonly One[]): One[] {
  const byCause = new Map(reminders.map((one) => [one.cause, one]))
  return [...byCause.values()]
    .sort((one, other) => order[one.kind] - order[other.kind] || (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
    .slice(0, mostAtOnce)
}
