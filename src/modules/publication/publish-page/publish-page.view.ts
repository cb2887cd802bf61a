/** A page that is prepared, as everybody would see it, with what was found about the names in it. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PageStanding } from '../publication.questions.ts'
import { findPages } from '../publication.questions.ts'
import type { PublicView } from '../read-public/read-public.view.ts'
import { viewOfPage } from '../read-public/read-public.view.ts'

export interface PreviewView {
  readonly page: PageStanding
  readonly isPublished: boolean
  /** Undefined where no version is in force any more. */
  readonly view: PublicView | undefined
}

/** Throws NotFoundError for a page that is neither prepared nor published. */
export async function readPreview(work: Work, id: string): Promise<PreviewView> {
  const { published, prepared } = await findPages(work)
  const page = found([published, prepared].find((one) => one?.id === id))
  return { page, isPublished: page.id === published?.id, view: await viewOfPage(work, page) }
}
