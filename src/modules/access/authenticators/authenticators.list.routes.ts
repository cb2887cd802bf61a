/** Somebody's own second steps, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { ListAuthenticatorsPage } from './authenticators.list.page.tsx'
import { readSecondSteps } from './authenticators.list.view.ts'

async function show({ house, account, actor }: AccountVisit): Promise<Answer> {
  const steps = await readSecondSteps(house, account.id)
  const { hasSecondFactor } = account
  const withheld = actor?.withheldRoles?.length ?? 0
  return page('Your second step', ListAuthenticatorsPage({ steps, hasSecondFactor, proveBy: actor?.proveBy, withheld }))
}

export const listAuthenticatorsRoutes = defineRoutes([
  { method: 'GET', path: '/account/authenticators', may: 'account', record: 'nothing', handle: show },
])
