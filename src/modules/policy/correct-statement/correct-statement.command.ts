/** Puts one thing right in an open draft, unless somebody else has changed that statement since it was opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { aCoordinator, mayCorrect } from '../policy.permissions.ts'
import { findExtractedText, listDraftStatements } from '../policy.questions.ts'
import { policyStore } from '../policy.store.ts'
import type { Correction, CorrectionProblem } from './correct-statement.rules.ts'
import { correct } from './correct-statement.rules.ts'

export interface CorrectionWish {
  draft: string
  /** Of the statement as it was opened; left out where a new one is added. */
  version?: number
  correction: Correction
}

export type CorrectionOutcome = { readonly done: string } | { readonly problem: CorrectionProblem }

/** The statement it came to, or what stands against it. Throws ChangedMeanwhileError with the statement as it is now. */
export function correctStatement(
  house: House,
  actor: Actor,
  once: string,
  { draft, version, correction }: CorrectionWish,
): Promise<CorrectionOutcome> {
  insist(mayCorrect(actor), aCoordinator)
  return house.once(actor, 'policy.corrected', once, async (work): Promise<CorrectionOutcome> => {
    const store = policyStore(work, actor.person)
    const held = found(await store.findDraft(draft, 'lock'))
    const before = await listDraftStatements(work, held.id)
    const target = correction.does === 'add' ? correction.id : correction.statement
    const one = before.find(({ id }) => id === target)
    if (correction.does !== 'add') found(one)
    if (held.state !== 'open' || (one && one.version !== version)) throw new ChangedMeanwhileError(one)
    const source = correction.does === 'split' ? await findExtractedText(work, held.source_id) : ''
    const outcome = correct(before, correction, source)
    if (!outcome.ok) return { problem: outcome.problem }
    await store.saveStatements(held.id, before, outcome.statements)
    work.record('policy.corrected', { draft: held.id, statement: target })
    return { done: outcome.statements.some(({ id }) => id === target) ? target : joinedTo(correction) }
  })
}

/** A statement that was joined with the one before it is now that one. */
function joinedTo(correction: Correction): string {
  return correction.does === 'merge' ? correction.other : ''
}
