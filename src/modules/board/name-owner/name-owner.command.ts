/** Says who looks after a commitment; whoever did before does no longer. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { decisionStore } from '../board.decisions.store.ts'
import { aCoordinator, mayNameOwners } from '../board.permissions.ts'
import { findInForce } from '../decide-commitments/decide-commitments.questions.ts'
import { findOwnerToBe } from './name-owner.questions.ts'

export interface Naming {
  readonly statement: string
  readonly person: string
  /** The number of the ownership that was shown; 0 where there was none. */
  readonly version: number
}

/** False where that person is not here. Throws ChangedMeanwhileError where somebody else was named meanwhile. */
export function nameOwner(house: House, actor: Actor, once: string, naming: Naming): Promise<boolean> {
  insist(mayNameOwners(actor), aCoordinator)
  return house.once(actor, 'owner.named', once, async (work) => {
    const { statement, person, version } = naming
    found(await findInForce(work, statement))
    if (!(await findOwnerToBe(work, person))) return false
    const store = decisionStore(work, actor.person)
    const before = await store.lockOwnership(statement)
    if ((before?.number ?? 0) !== version) throw new ChangedMeanwhileError(before?.person_id)
    const ownership = await store.addOwnership(statement, person, before)
    if (ownership === undefined) throw new ChangedMeanwhileError(undefined)
    work.record('owner.named', { commitment: statement, ownership, person })
    return true
  })
}
