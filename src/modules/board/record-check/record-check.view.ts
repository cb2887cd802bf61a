/** One thing that was drawn to be looked at. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { findCheck } from '../board.checks.questions.ts'
import { listCommitments } from '../board.questions.ts'

/** Throws NotFoundError. */
export async function readCheck(work: Work, id: string) {
  const [check, commitments] = await Promise.all([findCheck(work, id), listCommitments(work, work.now)])
  const one = found(check)
  return { ...one, text: commitments.find(({ statementId }) => statementId === one.statementId)?.text }
}

export type CheckToRecord = Awaited<ReturnType<typeof readCheck>>
