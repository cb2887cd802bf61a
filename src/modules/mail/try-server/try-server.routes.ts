/** Trying the mail server, over HTTP: a button whose answer is read on the page of the server. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { tryServer } from './try-server.command.ts'

async function press({ house, actor, once, language }: ActorVisit): Promise<Answer> {
  await tryServer(house, actor, once, language)
  return seeOther('/mail/server')
}

export const tryServerRoutes = defineRoutes([
  {
    method: 'POST',
    path: '/mail/server/try',
    may: 'mail-server:set',
    record: 'mail-server.tried',
    fresh: true,
    handle: press,
  },
])
