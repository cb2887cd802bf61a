/** The poster, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, page, seeOther } from '#platform/http/routes.ts'
import { keepCopy } from '../keep-copy/keep-copy.command.ts'
import { NoPosterPage, noPosterTitle, PrintPosterPage } from './print-poster.page.tsx'
import { posterLines, spokenAddress } from './print-poster.rules.ts'
import { readPoster } from './print-poster.view.ts'
import { posterWords } from './print-poster.words.ts'

const posterOf = ({ house, actor, ownAddress }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readPoster(work, ownAddress))

async function show(visit: ActorVisit): Promise<Answer> {
  const outcome = await posterOf(visit)
  if ('missing' in outcome) return page(noPosterTitle, NoPosterPage(outcome))
  const { poster } = outcome
  const picture = `data:image/svg+xml;base64,${Buffer.from(poster.code).toString('base64')}`
  const lines = posterLines(poster.view)
  return page(posterWords.title, PrintPosterPage({ poster, spoken: spokenAddress(poster.address), lines, picture }))
}

async function give(visit: ActorVisit): Promise<Answer> {
  const { house, actor, files } = visit
  const outcome = await posterOf(visit)
  if ('missing' in outcome || !outcome.poster.canMakePdf) return seeOther('/publication/poster')
  const { paper, view } = outcome.poster
  const copy = await keepCopy({ house, files, organisation: actor.organisation, paper, format: 'pdf' })
  // The page can be printed as it stands.
  if ('why' in copy) return seeOther('/publication/poster')
  return download(copy.bytes, `poster-${view.page.slug}.pdf`, 'pdf')
}

export const printPosterRoutes = defineRoutes([
  { method: 'GET', path: '/publication/poster', may: 'publication:read', record: 'nothing', handle: show },
  { method: 'GET', path: '/publication/poster.pdf', may: 'publication:read', record: 'nothing', handle: give },
])
