/** Keeps that somebody said of a commitment that it is done, or that it is not, and what they saw. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { decisionStore } from '../board.decisions.store.ts'
import { mayConfirm } from '../board.permissions.ts'
import type { ConfirmProblem } from '../board.words.ts'
import type { ConfirmAnswers } from './confirm-commitment.form.ts'
import { problemWithDay } from './confirm-commitment.rules.ts'
import { fingerprintOf, listTended } from './confirm-commitment.tended.questions.ts'

/** What stands against it, or undefined. Throws NotFoundError, also for whoever may not; ChangedMeanwhileError where other words were shown. */
export function confirmCommitment(
  house: House,
  actor: Actor,
  once: string,
  statement: string,
  { fingerprint, ...answers }: ConfirmAnswers & { readonly fingerprint?: string | undefined },
): Promise<{ problem: ConfirmProblem | undefined }> {
  return house.once(actor, 'commitment.confirmed', once, async (work) => {
    const [one] = await listTended(work, statement)
    const tended = found(one && mayConfirm(actor, one.owner?.id) ? one : undefined)
    if (fingerprint !== undefined && fingerprint !== fingerprintOf(tended)) throw new ChangedMeanwhileError(tended.does)
    const { does, last } = tended
    const problem = problemWithDay(answers.on, last?.on, dayOf(work.now))
    if (problem) return { problem }
    const confirmation = await decisionStore(work, actor.person).addConfirmation({ statement, does, ...answers })
    work.record('commitment.confirmed', { commitment: statement, confirmation })
    return { problem: undefined }
  })
}
