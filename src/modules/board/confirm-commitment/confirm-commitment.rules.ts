/** On which day a commitment can have been confirmed. */
import type { ConfirmProblem } from '../board.words.ts'

/** `last` is the day of the confirmation before, where there is one. */
export function problemWithDay(on: string, last: string | undefined, today: string): ConfirmProblem | undefined {
  if (on > today) return 'in-the-future'
  return last !== undefined && on < last ? 'before-the-last' : undefined
}
