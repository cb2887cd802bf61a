/** Keeps that a second person has seen too what somebody confirmed. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { decisionStore } from '../board.decisions.store.ts'
import { mayWitness, somebodyElse } from '../board.permissions.ts'
import { readConfirmation } from './witness-confirmation.questions.ts'

/** Throws ChangedMeanwhileError where somebody has said so already; nobody is their own witness. */
export function witnessConfirmation(house: House, actor: Actor, once: string, id: string): Promise<void> {
  return house.once(actor, 'confirmation.witnessed', once, async (work) => {
    const { by, outcome, witness, statement } = await readConfirmation(work, id)
    // What was found not to be done waits for nobody to see it.
    found(outcome === 'done' || undefined)
    insist(mayWitness(actor, by), somebodyElse)
    if (witness !== undefined) throw new ChangedMeanwhileError(witness)
    const isAdded = await decisionStore(work, actor.person).addWitness({ id, confirmedBy: by })
    if (!isAdded) throw new ChangedMeanwhileError(undefined)
    work.record('confirmation.witnessed', { commitment: statement, confirmation: id })
  })
}
