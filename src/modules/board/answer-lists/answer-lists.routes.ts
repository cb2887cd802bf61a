/** Saying whether lists are complete, over HTTP. */
import { readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { mayAnswerLists } from '../board.permissions.ts'
import { answerList } from './answer-lists.command.ts'
import { answerListsForm } from './answer-lists.form.ts'
import type { AnswerListsProps } from './answer-lists.page.tsx'
import { AnswerListsPage, listsTitle } from './answer-lists.page.tsx'
import { readLists } from './answer-lists.view.ts'

async function listsOf({ house, actor, catalogue, once }: ActorVisit, wrong?: AnswerListsProps['wrong']) {
  const lists = await house.inOrganisation(actor, (work) => readLists(work, catalogue.lists))
  return AnswerListsPage({ lists, wrong, mayAnswer: mayAnswerLists(actor), once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(listsTitle, await listsOf(visit))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, parts, catalogue } = visit
  const list = found(catalogue.lists.find(({ id }) => id === parts['list'])).id
  const outcome = readAnswers(answerListsForm, typed)
  if (!outcome.ok) return formAgain(listsTitle, await listsOf(visit, { list, ...outcome }))
  await answerList(house, actor, once, list, outcome.answers)
  return seeOther('/board/lists')
}

export const answerListsRoutes = defineRoutes([
  { method: 'GET', path: '/board/lists', may: 'board:read', record: 'nothing', handle: show },
  { method: 'POST', path: '/board/lists/:list', may: 'list:answer', record: 'list.answered', handle: submit },
])
