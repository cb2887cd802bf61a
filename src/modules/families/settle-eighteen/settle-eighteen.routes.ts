/** Turning 18, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { settleEighteen } from './settle-eighteen.command.ts'
import { knowTheBirthday, notYetEighteen, settleForm } from './settle-eighteen.form.ts'
import { eighteenTitle, SettleEighteenPage } from './settle-eighteen.page.tsx'
import { readEighteen } from './settle-eighteen.view.ts'

const viewOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readEighteen(work, parts['child'] ?? ''))

async function show(visit: ActorVisit): Promise<Answer> {
  return page(eighteenTitle, SettleEighteenPage({ view: await viewOf(visit), ...blank, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const view = await viewOf(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(eighteenTitle, SettleEighteenPage({ view: { ...view, isEighteen: true }, typed, errors, once }))
  const outcome = readAnswers(settleForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await settleEighteen(house, actor, once, view.child, outcome.answers.as)
  if (done === 'done') return seeOther('/families')
  return again([{ field: 'as', text: done === 'not-yet' ? notYetEighteen : knowTheBirthday }])
}

const path = '/families/:child/eighteen'

export const settleEighteenRoutes = defineRoutes([
  { method: 'GET', path, may: 'eighteenth:settle', record: 'nothing', personal: true, handle: show },
  { method: 'POST', path, may: 'eighteenth:settle', record: 'eighteenth.settled', personal: true, handle: submitForm },
])
