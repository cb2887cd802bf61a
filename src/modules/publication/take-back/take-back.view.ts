/** The page that is published, to be taken back. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PageStanding } from '../publication.questions.ts'
import { findPages } from '../publication.questions.ts'

export type PublishedPage = PageStanding

/** Throws NotFoundError where it is not published. */
export async function readPublished(work: Work, id: string): Promise<PublishedPage> {
  const { published } = await findPages(work)
  return found(published?.id === id ? published : undefined)
}
