/** Putting a notice away, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { dismissNotice } from './dismiss-notice.command.ts'
import { DismissNoticePage } from './dismiss-notice.page.tsx'
import { readNotice } from './dismiss-notice.view.ts'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const notice = await house.inOrganisation(actor, (work) => readNotice(work, actor.person, parts['notice'] ?? ''))
  return page('Have you read this?', DismissNoticePage({ notice: notice.id, says: notice.says, once }))
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
