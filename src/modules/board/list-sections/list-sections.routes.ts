/** The sections that wait for decisions, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { SectionsPage, sectionsTitle } from './list-sections.page.tsx'
import { readSections } from './list-sections.view.ts'

async function show({ house, actor }: ActorVisit): Promise<Answer> {
  return page(sectionsTitle, SectionsPage(await house.inOrganisation(actor, readSections)))
}

export const listSectionsRoutes = defineRoutes([
  { method: 'GET', path: '/board/sections', may: 'commitment:decide', record: 'nothing', handle: show },
])
