/** Saying whether what a sentence names is held, over HTTP. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { answerNamed } from './answer-named.command.ts'
import { answerNamedForm } from './answer-named.form.ts'
import { AnswerNamedPage, answerNamedTitle } from './answer-named.page.tsx'
import { readNamed } from './answer-named.view.ts'

const inHand = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readNamed(work, parts['named'] ?? ''))

type View = Awaited<ReturnType<typeof inHand>>

function propsOf(view: View, { once }: ActorVisit, typed: Typed, errors: readonly FieldError[], isChanged = false) {
  return { view, seen: sha256Of(view.sentence.text), typed, errors, once, isChanged }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const view = await inHand(visit)
  const typed: Typed = view.sentence.says ? { says: view.sentence.says } : {}
  return page(answerNamedTitle, AnswerNamedPage(propsOf(view, visit, typed, [])))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const view = await inHand(visit)
  const outcome = readAnswers(answerNamedForm, typed)
  if (!outcome.ok) return formAgain(answerNamedTitle, AnswerNamedPage(propsOf(view, visit, typed, outcome.errors)))
  try {
    const wish = { statement: view.sentence.statement, seen: typed['seen'] ?? '', answers: outcome.answers }
    await answerNamed(house, actor, once, wish)
    return seeOther('/citations')
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    return formAgain(answerNamedTitle, AnswerNamedPage(propsOf(await inHand(visit), visit, typed, [], true)), 409)
  }
}

export const answerNamedRoutes = defineRoutes([
  { method: 'GET', path: '/citations/named/:named', may: 'citation:change', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/citations/named/:named',
    may: 'citation:change',
    record: 'citation.answered',
    handle: submitForm,
  },
])
