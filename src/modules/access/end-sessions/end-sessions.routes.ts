/** Ending one's own sessions elsewhere, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { endOtherSessions, endSession } from './end-sessions.command.ts'

async function submitOne(visit: AccountVisit): Promise<Answer> {
  await endSession(visit.house, visit, visit.parts['session'] ?? '')
  return seeOther('/account')
}

async function submitOthers(visit: AccountVisit): Promise<Answer> {
  await endOtherSessions(visit.house, visit)
  return seeOther('/account')
}

export const endSessionsRoutes = defineRoutes([
  {
    method: 'POST',
    path: '/account/sessions/end-others',
    may: 'account',
    record: 'session.others-ended',
    handle: submitOthers,
  },
  {
    method: 'POST',
    path: '/account/sessions/:session/end',
    may: 'account',
    record: 'session.ended',
    handle: submitOne,
  },
])
