/** Builders with words for states, for tests and seeds: what was decided of a commitment, who owns it, what was confirmed. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { clausesOf } from './board.clauses.rules.ts'
import type { TaskToKeep } from './board.decisions.store.ts'
import { decisionStore } from './board.decisions.store.ts'
import { aboutCommitments } from './board.rows.rules.ts'
import type { How, Rest } from './board.words.ts'

/** A commitment in force, by its statement and its exact words. */
export interface InForce {
  readonly statement: string
  readonly text: string
}

/** Promises by name, each with the pieces it covers; all of the words, where only named. */
type Shows = readonly string[] | Readonly<Record<string, readonly string[]>>

/** `by` decides. Each ends what was decided before. */
export function aDecision(work: Work, by: string) {
  const store = decisionStore(work, by)
  const decide = async (
    { statement, text }: InForce,
    how: How,
    {
      note = '',
      rest = 'more-to-show',
      shows = [],
      task,
    }: { note?: string; rest?: Rest; shows?: Shows; task?: TaskToKeep } = {},
  ): Promise<string> => {
    const joins = Array.isArray(shows)
      ? shows.map((promise: string) => ({ promise, covers: clausesOf(text) }))
      : Object.entries(shows).map(([promise, covers]) => ({ promise, covers }))
    const before = await store.lockDecision(statement)
    const id = await store.addDecision({ statement, text, how, rest, note, joins, task }, before)
    if (!id) throw new Error('Somebody else decided at the same time.')
    return id
  }
  return {
    /** `aDecision(work, amira).shown(commitment, ['people.coordinator-appointed'])`. */
    shown: (of: InForce, shows: Shows, rest: Rest = 'more-to-show') => decide(of, 'shown', { shows, rest }),
    /** People do it and confirm it; `covers` are all of its words, where left out. */
    byPeople: (of: InForce, task: Partial<TaskToKeep> = {}, covers: readonly string[] = clausesOf(of.text)) =>
      decide(of, 'shown', {
        shows: { [aboutCommitments.people]: covers },
        task: { does: 'Somebody looks and writes down what they saw.', everyMonths: 3, needsWitness: false, ...task },
      }),
    noneHere: (of: InForce, note = 'There is none of this here.') => decide(of, 'none-here', { note }),
    doesNotApply: (of: InForce, note = 'We do nothing of this kind.') => decide(of, 'does-not-apply', { note }),
    notSetUp: (of: InForce, note = '') => decide(of, 'not-set-up', { note }),
  }
}

/** `by` names `person`; the owner before is one no more. */
export async function anOwner(work: Work, by: string, statement: string, person: string): Promise<string> {
  const store = decisionStore(work, by)
  const id = await store.addOwnership(statement, person, await store.lockOwnership(statement))
  if (!id) throw new Error('Somebody else named an owner at the same time.')
  return id
}

/** `by` confirms; `does` are the words of the task as they are asked about. */
export function aConfirmation(work: Work, by: string) {
  const add =
    (outcome: 'done' | 'not-done') =>
    (statement: string, on = dayOf(work.now), does = 'Somebody looks and writes down what they saw.') =>
      decisionStore(work, by).addConfirmation({ statement, does, outcome, saw: 'I looked myself.', on })
  return { done: add('done'), notDone: add('not-done') }
}

/** `by`, who is somebody else than whoever confirmed, has seen it too. */
export const aWitness = (work: Work, by: string, confirmation: { id: string; confirmedBy: string }) =>
  decisionStore(work, by).addWitness(confirmation)

/* The acts of this room, for seeds that live through a year without a browser. */
export { acceptGap } from './accept-gap/accept-gap.command.ts'
export { clausesOf } from './board.clauses.rules.ts'
export { listCommitments } from './board.questions.ts'
export { confirmCommitment } from './confirm-commitment/confirm-commitment.command.ts'
export { listTended } from './confirm-commitment/confirm-commitment.tended.questions.ts'
export { decideCommitment } from './decide-commitments/decide-commitments.command.ts'
export { fingerprintOf } from './decide-commitments/decide-commitments.questions.ts'
export { offerFor } from './decide-commitments/decide-commitments.suggest.rules.ts'
export { proposeGap } from './propose-gap/propose-gap.command.ts'
export { witnessConfirmation } from './witness-confirmation/witness-confirmation.command.ts'
