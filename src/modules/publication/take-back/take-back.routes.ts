/** Taking a page back, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { takeBack } from './take-back.command.ts'
import { TakeBackPage, takeBackTitle } from './take-back.page.tsx'
import { readPublished } from './take-back.view.ts'

async function ask({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const published = await house.inOrganisation(actor, (work) => readPublished(work, parts['page'] ?? ''))
  return page(takeBackTitle, TakeBackPage({ page: published, once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  await takeBack(house, actor, once, parts['page'] ?? '')
  return seeOther('/publication')
}

export const takeBackRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/publication/pages/:page/take-back',
    may: 'publication:publish',
    record: 'nothing',
    handle: ask,
  },
  {
    method: 'POST',
    path: '/publication/pages/:page/take-back',
    may: 'publication:publish',
    record: 'page.taken-back',
    handle: submit,
  },
])
