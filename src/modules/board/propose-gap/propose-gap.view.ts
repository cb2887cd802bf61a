/** What the form about a known gap shows: the commitment, and the plan that stands already. */
import type { Work } from '#platform/database/house.ts'
import { findOpenGap, getCommitment } from '../board.gaps.questions.ts'

export async function readGapToPropose(work: Work, statement: string) {
  const [{ text }, open] = await Promise.all([getCommitment(work, statement), findOpenGap(work, statement)])
  return {
    text,
    open: open && { plan: open.plan, until: open.until_on, isAccepted: open.accepted_at !== null },
  }
}
