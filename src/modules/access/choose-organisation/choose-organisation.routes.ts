/** Choosing an organisation, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { chooseOrganisation, listOrganisations } from './choose-organisation.command.ts'
import { ChooseOrganisationPage } from './choose-organisation.page.tsx'

async function show({ house, account, once }: AccountVisit): Promise<Answer> {
  const organisations = await listOrganisations(house, account.id)
  return page('Choose an organisation', ChooseOrganisationPage({ organisations, once }))
}

async function submit({ house, account, typed }: AccountVisit): Promise<Answer> {
  await chooseOrganisation(house, account, typed['organisation'] ?? '')
  return seeOther('/this-week')
}

export const chooseOrganisationRoutes = defineRoutes([
  { method: 'GET', path: '/choose-organisation', may: 'account', record: 'nothing', handle: show },
  { method: 'POST', path: '/choose-organisation', may: 'account', record: 'session.started', handle: submit },
])
