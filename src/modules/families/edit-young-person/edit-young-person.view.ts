/** What is saved of a young person, to fill a form in. */
import type { Work } from '#platform/database/house.ts'
import type { Child } from '../families.child.view.ts'
import { readChild } from '../families.child.view.ts'
import { openSealed } from '../seals/seals.questions.ts'

export interface ChildToEdit {
  child: Child
  /** Empty for those who may not read them. */
  needs: string
}

export async function readChildToEdit(work: Work, id: string, mayReadNeeds: boolean): Promise<ChildToEdit> {
  const child = await readChild(work, id, true)
  return { child, needs: mayReadNeeds ? await openSealed(work, 'needs', child.id, child.needs) : '' }
}
