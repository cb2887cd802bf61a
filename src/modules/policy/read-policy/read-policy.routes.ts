/** A policy's own page, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayAdopt, mayCorrect } from '../policy.permissions.ts'
import { ReadPolicyPage } from './read-policy.page.tsx'
import { readPolicy } from './read-policy.view.ts'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readPolicy(work, parts['policy'] ?? ''))
  const may = { correct: mayCorrect(actor), adopt: mayAdopt(actor) }
  return page(view.title, ReadPolicyPage({ view, may, once }))
}

export const readPolicyRoutes = defineRoutes([
  { method: 'GET', path: '/policy/:policy', may: 'policy:read', record: 'nothing', handle: show },
])
