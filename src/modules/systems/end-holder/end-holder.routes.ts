/** Taking somebody off a system, over HTTP: a button beside their name. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { endHolder } from './end-holder.command.ts'

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const system = await endHolder(house, actor, once, parts['holder'] ?? '')
  return seeOther(pathTo('/systems/:system', { system }))
}

export const endHolderRoutes = defineRoutes([
  {
    method: 'POST',
    path: '/systems/holders/:holder/end',
    may: 'system:change',
    record: 'holder.ended',
    handle: submit,
  },
])
