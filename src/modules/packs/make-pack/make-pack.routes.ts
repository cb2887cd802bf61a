/** Making a report, over HTTP: what is out of date is counted first, and the PDF is printed while its page is already shown. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { printPack } from '../print-pack/print-pack.command.ts'
import { makePack } from './make-pack.command.ts'

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, catalogue, files, afterwards } = visit
  const beingChecked = await visit.bringUpToDate(actor)
  const pack = await makePack(house, actor, once, { catalogue, beingChecked })
  afterwards(printPack(house, actor, files, pack))
  return seeOther(pathTo('/packs/:pack', { pack }))
}

export const makePackRoutes = defineRoutes([
  { method: 'POST', path: '/packs', may: 'pack:make', record: 'pack.made', handle: submitForm },
])
