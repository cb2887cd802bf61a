/** The sentence about the law that is being checked, with what Kept warns of. */
import type { Work } from '#platform/database/house.ts'
import { readLaw } from '../list-laws/list-laws.view.ts'

export async function readLawToCheck(work: Work, statement: string) {
  const { text, policyTitle, warnings } = await readLaw(work, statement)
  return { statement, text, policyTitle, warnings }
}
