/** The list of policies, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayBring } from '../policy.permissions.ts'
import { ListPoliciesPage } from './list-policies.page.tsx'
import { listPolicies } from './list-policies.view.ts'

async function show({ house, actor, query }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const policies = await house.askInOrganisation(actor, (work) => listPolicies(work, after))
  const nextHref = policies.next && `${pathTo('/policy')}?after=${policies.next}`
  return page('Policy', ListPoliciesPage({ page: policies, mayBring: mayBring(actor), nextHref }))
}

export const listPoliciesRoutes = defineRoutes([
  { method: 'GET', path: '/policy', may: 'policy:read', record: 'nothing', handle: show },
])
