/** Looking at a page before it is published, and publishing it, over HTTP. */
import type { House } from '#platform/database/house.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { keepCopy } from '../keep-copy/keep-copy.command.ts'
import { publicPaper } from '../publication.paper.rules.ts'
import { mayPublish } from '../publication.permissions.ts'
import { publishPage } from './publish-page.command.ts'
import { PublishPagePage, publishPageTitle } from './publish-page.page.tsx'
import { readPreview } from './publish-page.view.ts'

const previewOf = (house: House, { actor, parts }: Pick<ActorVisit, 'actor' | 'parts'>) =>
  house.inOrganisation(actor, (work) => readPreview(work, parts['page'] ?? ''))

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, ownAddress } = visit
  const preview = await previewOf(house, visit)
  const may = { publish: mayPublish(actor) }
  return page(publishPageTitle, PublishPagePage({ preview, once, may, ownAddress }))
}

async function publish(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, parts } = visit
  await publishPage(house, actor, once, parts['page'] ?? '')
  visit.afterwards(makeCopies(visit))
  return seeOther('/publication')
}

/** So that the first who asks for one need not wait. Whatever cannot be made now is made when it is asked for. */
async function makeCopies(visit: ActorVisit): Promise<void> {
  const { house, actor, files } = visit
  const { view } = await previewOf(house, visit)
  if (!view) return
  const { page: chosen, version, leavesOut, copies } = view
  const paper = publicPaper({ version, name: chosen.name, language: chosen.wordsLanguage, leavesOut })
  for (const { format } of copies) await keepCopy({ house, files, organisation: actor.organisation, paper, format })
}

export const publishPageRoutes = defineRoutes([
  { method: 'GET', path: '/publication/pages/:page', may: 'publication:read', record: 'nothing', handle: show },
  {
    method: 'POST',
    path: '/publication/pages/:page/publish',
    may: 'publication:publish',
    record: 'page.published',
    handle: publish,
  },
])
