/** What people confirm, over HTTP. Somebody without a role sees what is theirs. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayDecide, mayWitness } from '../board.permissions.ts'
import { ConfirmationsPage, confirmationsTitle } from './list-confirmations.page.tsx'
import { readConfirmations } from './list-confirmations.view.ts'

async function show({ house, actor }: ActorVisit): Promise<Answer> {
  const seesAll = mayDecide(actor)
  const reader = { person: actor.person, seesAll, maySee: (by: string) => mayWitness(actor, by) }
  const view = await house.inOrganisation(actor, (work) => readConfirmations(work, reader))
  return page(confirmationsTitle, ConfirmationsPage({ ...view, seesAll }))
}

export const listConfirmationsRoutes = defineRoutes([
  { method: 'GET', path: '/board/confirmations', may: 'member', record: 'nothing', handle: show },
])
