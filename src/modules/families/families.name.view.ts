/** A young person's name at the head of a form about them. */
import type { Work } from '#platform/database/house.ts'
import { getChildName } from './families.names.questions.ts'

export interface NamedChild {
  child: string
  name: string
}

export async function readNamedChild(work: Work, child: string): Promise<NamedChild> {
  return { child, name: await getChildName(work, child) }
}
