/** What a trustee reads before accepting a known gap. */
import type { Work } from '#platform/database/house.ts'
import { getGap } from '../board.gaps.questions.ts'
import { gapStateOf } from '../board.gaps.rules.ts'
import { listCommitments } from '../board.questions.ts'

export async function readGapToAccept(work: Work, id: string) {
  const [gap, commitments] = await Promise.all([getGap(work, id), listCommitments(work, work.now)])
  return {
    gap,
    state: gapStateOf(gap),
    /** Undefined where the policy in force says it no more. */
    text: commitments.find((one) => one.statementId === gap.statement_id)?.text,
  }
}

export type GapToAccept = Awaited<ReturnType<typeof readGapToAccept>>
