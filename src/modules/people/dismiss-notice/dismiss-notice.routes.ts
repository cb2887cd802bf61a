/** Putting a notice away, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { listNotices, saysOf } from '../people.reminders.ts'
import { dismissNotice } from './dismiss-notice.command.ts'
import { DismissNoticePage } from './dismiss-notice.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const notices = await house.inOrganisation(actor, (work) => listNotices(work, actor.person))
  const notice = found(notices.find((one) => one.id === parts['notice']))
  return page('Have you read this?', DismissNoticePage({ notice: notice.id, says: saysOf(notice), once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  await dismissNotice(house, actor, once, parts['notice'] ?? '')
  return seeOther(pathTo('/this-week'))
}

export const dismissNoticeRoutes = defineRoutes([
  { method: 'GET', path: '/people/notices/:notice/dismiss', may: 'member', record: 'nothing', handle: show },
  {
    method: 'POST',
    path: '/people/notices/:notice/dismiss',
    may: 'member',
    record: 'notice.dismissed',
    handle: submit,
  },
])
