/** Answering whether one's own name may be shown, over HTTP. */
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { answerNaming } from './answer-naming.command.ts'
import { answerNamingForm } from './answer-naming.form.ts'
import { AnswerNamingPage, answerNamingTitle } from './answer-naming.page.tsx'
import { readOwnNaming } from './answer-naming.view.ts'

const namingOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readOwnNaming(work, parts['naming'] ?? '', actor.person))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const naming = await namingOf(visit)
  const typed = naming.answer ? { answer: naming.answer } : {}
  return page(answerNamingTitle, AnswerNamingPage({ naming, ...filledIn(typed), once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const naming = await namingOf(visit)
  const outcome = readAnswers(answerNamingForm, typed)
  if (!outcome.ok) return formAgain(answerNamingTitle, AnswerNamingPage({ naming, ...outcome, once }))
  await answerNaming(house, actor, once, naming.id, outcome.answers.answer)
  return seeOther('/this-week')
}

export const answerNamingRoutes = defineRoutes([
  { method: 'GET', path: '/helplines/namings/:naming', may: 'member', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/helplines/namings/:naming', may: 'member', record: 'naming.answered', handle: submitForm },
])
