/** One's own account, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { networkOf } from '#platform/identity/coming-in.ts'
import { ReadAccountPage } from './read-account.page.tsx'
import { readAccount } from './read-account.view.ts'

async function show({ house, account, actor, once, address, digest }: AccountVisit): Promise<Answer> {
  const view = await readAccount(house, account.id)
  const network = networkOf({ address, digest })
  const organisation = actor?.organisationName
  return page('Your account', ReadAccountPage({ account: view, session: account.session, organisation, once, network }))
}

export const readAccountRoutes = defineRoutes([
  { method: 'GET', path: '/account', may: 'account', record: 'nothing', handle: show },
])
