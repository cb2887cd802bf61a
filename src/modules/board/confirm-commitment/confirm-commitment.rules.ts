/** On which day a commitment can have been confirmed. */

export type ConfirmProblem = 'in-the-future' | 'before-the-last'

/** `last` is the day of the confirmation before, where there is one. */
export function problemWithDay(on: string, last: string | undefined, today: string): ConfirmProblem | undefined {
  if (on > today) return 'in-the-future'
  return last !== undefined && on < last ? 'before-the-last' : undefined
}
