/** What may become of a known gap, and when its plan can be believed. */
import { daysAfter } from '#platform/text/dates.ts'
import type { GapProblem } from './board.words.ts'

export const gapStates = ['proposed', 'accepted', 'ended'] as const
export type GapState = (typeof gapStates)[number]
export type GapMove = 'accept' | 'end'

export const gapMoves = {
  proposed: { accept: 'accepted', end: 'ended' },
  accepted: { end: 'ended' },
  ended: {},
} as const satisfies Record<GapState, Partial<Record<GapMove, GapState>>>

/** The state after a move, or undefined where the move is not possible. */
export function gapAfter(state: GapState, move: GapMove): GapState | undefined {
  const moves: Partial<Record<GapMove, GapState>> = gapMoves[state]
  return moves[move]
}

export function gapStateOf(gap: { accepted_at: Date | null; ended_at: Date | null }): GapState {
  if (gap.ended_at) return 'ended'
  return gap.accepted_at ? 'accepted' : 'proposed'
}

/** A plan that ends later than this is no plan. */
export const longestPlanDays = 366

export function problemWithPlan(untilOn: string, today: string): GapProblem | undefined {
  if (untilOn <= today) return 'not-in-the-future'
  return untilOn > daysAfter(today, longestPlanDays) ? 'too-far' : undefined
}
