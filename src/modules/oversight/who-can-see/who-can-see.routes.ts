/** "Who can see this?", over HTTP: for whoever may see the page it is asked of. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { permissionSentences } from '../oversight.words.ts'
import { WhoCanSeePage, whoTitle } from './who-can-see.page.tsx'
import { readWhoCanSee } from './who-can-see.view.ts'

/** Routes that ask for no permission: what they show is shown to all. */
const forAll = ['member', 'account']

async function show({ house, actor, query, access }: ActorVisit): Promise<Answer> {
  const of = query['of'] ?? ''
  const { permissions, sees } = access()
  if (forAll.includes(of) || of === '')
    return page(whoTitle, WhoCanSeePage({ says: undefined, narrowed: undefined, seeing: [], withNames: false }))
  const allowed = found(Object.hasOwn(permissions, of) ? permissions[of] : undefined)
  const holds = (roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))
  insist(holds(allowed))
  const seeing = await house.inOrganisation(actor, (work) => readWhoCanSee(work, allowed))
  const shown = { says: permissionSentences[of] ?? of, narrowed: sees[of], seeing }
  return page(whoTitle, WhoCanSeePage({ ...shown, withNames: holds(permissions['person:list'] ?? []) }))
}

export const whoCanSeeRoutes = defineRoutes([
  { method: 'GET', path: '/oversight/who', may: 'member', record: 'nothing', handle: show },
])
