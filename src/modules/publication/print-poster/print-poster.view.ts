/** What a poster says: whom to ring, and where the policy can be read. */
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Paper } from '#platform/papers/paper.ts'
import { qrSvg } from '#platform/papers/qr.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listFormats } from '../keep-copy/keep-copy.questions.ts'
import { findPages } from '../publication.questions.ts'
import { mayPrintPoster, reachStandingOf } from '../publication.reach.rules.ts'
import type { PublicView } from '../read-public/read-public.view.ts'
import { viewOfPage } from '../read-public/read-public.view.ts'
import { posterPaper } from './print-poster.rules.ts'

export interface PosterView {
  readonly view: PublicView
  readonly address: string
  /** The address as a drawing that a phone reads. */
  readonly code: string
  readonly paper: Paper
  readonly canMakePdf: boolean
}

export type Poster = { readonly poster: PosterView } | { readonly missing: 'page' | 'outside' }

export async function readPoster(work: Work, ownAddress: string): Promise<Poster> {
  const { published, reachedOn } = await findPages(work)
  const view = published && (await viewOfPage(work, published))
  if (!view) return { missing: 'page' }
  const today = dayOf(work.now)
  const reach = reachStandingOf(reachedOn, today)
  if (!mayPrintPoster({ ownAddress, reach })) return { missing: 'outside' }
  const address = ownAddress + pathTo('/public/:slug', { slug: view.page.slug })
  const code = qrSvg(address)
  const paper = posterPaper({ ...view, address, code, madeOn: today })
  return { poster: { view, address, code, paper, canMakePdf: listFormats().includes('pdf') } }
}
