/** Proposes that a commitment is known not to be met, with a plan: a trustee has still to accept it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { getCommitment } from '../board.gaps.questions.ts'
import { problemWithPlan } from '../board.gaps.rules.ts'
import { gapStore } from '../board.gaps.store.ts'
import { aCoordinator, mayProposeGaps } from '../board.permissions.ts'
import type { GapProblem } from '../board.words.ts'
import type { ProposeGapAnswers } from './propose-gap.form.ts'

export type Proposing = { done: true; gap: string } | { done: false; problem: GapProblem }

export function proposeGap(
  house: House,
  actor: Actor,
  once: string,
  statement: string,
  { plan, untilOn }: ProposeGapAnswers,
): Promise<Proposing> {
  insist(mayProposeGaps(actor), aCoordinator)
  return house.once<Proposing>(actor, 'gap.proposed', once, async (work) => {
    const commitment = await getCommitment(work, statement)
    const isPermission = commitment.polarity === 'may'
    const problem = isPermission ? 'permission' : problemWithPlan(untilOn, dayOf(work.now))
    if (problem) return { done: false, problem }
    const by = { proposed_by: actor.person }
    const gap = await gapStore(work).addGap({ statement_id: statement, plan, until_on: untilOn, ...by })
    if (!gap) return { done: false, problem: 'open-already' }
    work.record('gap.proposed', { gap, statement })
    return { done: true, gap }
  })
}
