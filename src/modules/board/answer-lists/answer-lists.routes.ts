/** Saying whether lists are complete, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { blank } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { mayAnswerLists } from '../board.permissions.ts'
import { answerLists } from './answer-lists.command.ts'
import { fieldOf, readListAnswers } from './answer-lists.form.ts'
import { AnswerListsPage, listsTitle } from './answer-lists.page.tsx'
import { readLists } from './answer-lists.view.ts'

async function listsOf(
  { house, actor, catalogue, once }: ActorVisit,
  { typed, errors }: { typed: Typed; errors: readonly FieldError[] },
) {
  const lists = await house.inOrganisation(actor, (work) => readLists(work, catalogue.lists))
  const asked = lists.map((list) => ({
    ...list,
    fields: { complete: fieldOf('complete', list.name), missing: fieldOf('missing', list.name) },
  }))
  return AnswerListsPage({ lists: asked, mayAnswer: mayAnswerLists(actor), typed, errors, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(listsTitle, await listsOf(visit, blank))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, catalogue } = visit
  const outcome = readListAnswers(catalogue.lists, typed)
  if (!outcome.ok) return formAgain(listsTitle, await listsOf(visit, outcome))
  await answerLists(house, actor, once, outcome.answers)
  return seeOther('/board/lists')
}

export const answerListsRoutes = defineRoutes([
  { method: 'GET', path: '/board/lists', may: 'board:read', record: 'nothing', handle: show },
  { method: 'POST', path: '/board/lists', may: 'list:answer', record: 'list.answered', handle: submit },
])
