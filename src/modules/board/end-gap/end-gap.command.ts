/** Ends a known gap: it was closed, or its plan is given up. Whether the commitment is met is for the evidence to say. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { gapAfter, gapStateOf } from '../board.gaps.rules.ts'
import { gapStore } from '../board.gaps.store.ts'
import { aCoordinator, mayProposeGaps } from '../board.permissions.ts'

/** Gives the commitment. Throws ChangedMeanwhileError where it was ended meanwhile. */
export function endGap(house: House, actor: Actor, once: string, id: string, note: string): Promise<string> {
  insist(mayProposeGaps(actor), aCoordinator)
  return house.once<string>(actor, 'gap.ended', once, async (work) => {
    const gap = found(await gapStore(work).lockGap(id))
    if (!gapAfter(gapStateOf(gap), 'end')) throw new ChangedMeanwhileError(gap.plan)
    await gapStore(work).endGap(id, actor.person, note)
    work.record('gap.ended', { gap: id, statement: gap.statement_id })
    return gap.statement_id
  })
}
