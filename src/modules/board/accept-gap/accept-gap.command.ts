/** Accepts a known gap with its plan: a trustee does, and never whoever proposed it. It changes no verdict. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { gapAfter, gapStateOf } from '../board.gaps.rules.ts'
import { gapStore } from '../board.gaps.store.ts'
import { aTrustee, mayAcceptGaps } from '../board.permissions.ts'

export type Accepting = { done: true; statement: string } | { done: false; problem: 'own' }

/** Throws ChangedMeanwhileError where it was accepted or ended meanwhile. */
export function acceptGap(house: House, actor: Actor, once: string, id: string): Promise<Accepting> {
  insist(mayAcceptGaps(actor), aTrustee)
  return house.once<Accepting>(actor, 'gap.accepted', once, async (work) => {
    const gap = found(await gapStore(work).lockGap(id))
    if (!gapAfter(gapStateOf(gap), 'accept')) throw new ChangedMeanwhileError(gap.plan)
    if (gap.proposed_by === actor.person) return { done: false, problem: 'own' }
    await gapStore(work).acceptGap(id, actor.person)
    work.record('gap.accepted', { gap: id, statement: gap.statement_id })
    return { done: true, statement: gap.statement_id }
  })
}
