/** One paper as a page and as files, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, page } from '#platform/http/routes.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import { mayAdopt } from '../privacy.permissions.ts'
import { paperNames } from '../privacy.words.ts'
import { ReadPaperPage } from './read-paper.page.tsx'
import { readPaper } from './read-paper.view.ts'

const paperOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readPaper(work, parts['paper'] ?? ''))

async function show(visit: ActorVisit): Promise<Answer> {
  const view = await paperOf(visit)
  return page(paperNames[view.kind], ReadPaperPage({ view, mayAdopt: mayAdopt(visit.actor) }))
}

async function sendPdf(visit: ActorVisit): Promise<Answer> {
  const { paper, kind, number } = await paperOf(visit)
  const { bytes } = await writePdf(paper)
  return download(bytes, `${kind}-${number}.pdf`, 'pdf')
}

async function sendWord(visit: ActorVisit): Promise<Answer> {
  const { paper, kind, number } = await paperOf(visit)
  return download(await writeDocx(paper), `${kind}-${number}.docx`, 'docx')
}

const path = '/privacy/papers/:paper'
export const readPaperRoutes = defineRoutes([
  { method: 'GET', path, may: 'privacy:read', record: 'nothing', handle: show },
  { method: 'GET', path: `${path}/pdf`, may: 'privacy:read', record: 'nothing', handle: sendPdf },
  { method: 'GET', path: `${path}/word`, may: 'privacy:read', record: 'nothing', handle: sendWord },
])
