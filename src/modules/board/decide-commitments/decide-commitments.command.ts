/** Keeps how one commitment would be known; what was decided before ends in the same moment. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import type { DecisionToKeep } from '../board.decisions.store.ts'
import { decisionStore } from '../board.decisions.store.ts'
import { aCoordinator, mayDecide, mayNameOwners } from '../board.permissions.ts'
import { findOwnerToBe } from '../name-owner/name-owner.questions.ts'
import { findInForce, fingerprintOf } from './decide-commitments.questions.ts'
import type { DecisionProblem, DecisionWish } from './decide-commitments.rules.ts'
import { decide } from './decide-commitments.rules.ts'

export interface Deciding {
  readonly statement: string
  /** The number of the decision that was shown, and the words. */
  readonly version: number
  readonly fingerprint: string
  readonly wish: DecisionWish
  /** Who shall look after it; whoever does, where left out. */
  readonly owner: string | undefined
}

export type DecidingOutcome =
  | { readonly done: true }
  | { readonly problem: DecisionProblem | { readonly is: 'owner-gone' } }

/** `choosable` are the promises that may be chosen. Throws ChangedMeanwhileError, also where the words changed. */
export function decideCommitment(
  house: House,
  actor: Actor,
  once: string,
  deciding: Deciding,
  choosable: ReadonlySet<string>,
): Promise<DecidingOutcome> {
  insist(mayDecide(actor), aCoordinator)
  return house.once<DecidingOutcome>(actor, 'commitment.decided', once, async (work) => {
    const { statement, version, wish, owner } = deciding
    const commitment = found(await findInForce(work, statement))
    // A permission is never judged, so there is nothing to decide.
    found(commitment.polarity === 'may' ? undefined : commitment)
    const store = decisionStore(work, actor.person)
    const before = await store.lockDecision(statement)
    if ((before?.number ?? 0) !== version || fingerprintOf(commitment.text) !== deciding.fingerprint)
      throw new ChangedMeanwhileError(before?.id)
    const outcome = decide(commitment.text, wish, choosable)
    if ('problem' in outcome) return outcome
    if (owner !== undefined && !(await findOwnerToBe(work, owner))) return { problem: { is: 'owner-gone' } }
    const { how, rest, note } = wish
    const decision: DecisionToKeep = { statement, text: commitment.text, how, rest, note, ...outcome.decided }
    const id = await store.addDecision(decision, before)
    if (id === undefined) throw new ChangedMeanwhileError(undefined)
    work.record('commitment.decided', { commitment: statement, decision: id })
    if (owner !== undefined) await nameOwner(work, actor, statement, owner)
    return { done: true }
  })
}

/** Whoever looks after it already goes on. */
async function nameOwner(work: Work, actor: Actor, statement: string, owner: string): Promise<void> {
  insist(mayNameOwners(actor), aCoordinator)
  const store = decisionStore(work, actor.person)
  const before = await store.lockOwnership(statement)
  if (before?.person_id === owner) return
  const ownership = await store.addOwnership(statement, owner, before)
  if (ownership === undefined) throw new ChangedMeanwhileError(undefined)
  work.record('owner.named', { commitment: statement, ownership, person: owner })
}
