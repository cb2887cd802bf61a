/** Opens the reason for a limit, and writes down in the same transaction that it was read. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { isKeeper } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { findTie } from '../families.ties.questions.ts'
import { aKeeper } from '../families.words.ts'
import { openSealed } from '../seals/seals.questions.ts'

export interface TieReason {
  child: string
  carer: string
  mustNotKnow: boolean
  reason: string
}

export function readReason(house: House, actor: Actor, id: string): Promise<TieReason> {
  insist(isKeeper(actor), aKeeper)
  return house.inOrganisation(actor, async (work) => {
    const tie = found(await familiesStore(work, actor.person).lockTie(id))
    const shown = found(await findTie(work, id))
    work.record('tie-reason.read', { tie: id, child: tie.child_id })
    const reason = await openSealed(work, 'tieReason', id, tie.reason)
    return { child: tie.child_id, carer: shown.name, mustNotKnow: tie.must_not_know, reason }
  })
}
