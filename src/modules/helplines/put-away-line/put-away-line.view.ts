/** What the line that is about to be put away is called. */
import type { Work } from '#platform/database/house.ts'
import { readLine } from '../edit-line/edit-line.view.ts'

export async function readLineTitle(work: Work, id: string): Promise<{ id: string; title: string }> {
  const { title } = await readLine(work, id)
  return { id, title }
}
