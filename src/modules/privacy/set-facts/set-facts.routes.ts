/** Saying what the papers are made from, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { factsForm } from '../privacy.form.ts'
import type { SettingRow } from '../privacy.tables.ts'
import { setFacts } from './set-facts.command.ts'
import { SetFactsPage, setFactsTitle } from './set-facts.page.tsx'
import { typedFacts } from './set-facts.view.ts'

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const { typed, version } = await house.inOrganisation(actor, typedFacts)
  return page(setFactsTitle, SetFactsPage({ ...filledIn(typed), version, once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const version = Number(typed[versionField] ?? 0)
  const again = (errors: readonly FieldError[]) =>
    formAgain(setFactsTitle, SetFactsPage({ typed: typed as Typed, errors, version, once }))
  const outcome = readAnswers(factsForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  try {
    await setFacts(house, actor, once, version, outcome.answers)
    return seeOther('/privacy')
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const saved = error.current as SettingRow | undefined
    const props = { typed, errors: [], version: saved?.version ?? 0, once, meanwhile: saved?.contact_role ?? 'Nobody' }
    return formAgain(setFactsTitle, SetFactsPage(props), 409)
  }
}

export const setFactsRoutes = defineRoutes([
  { method: 'GET', path: '/privacy/facts', may: 'privacy:decide', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/privacy/facts', may: 'privacy:decide', record: 'privacy.decided', handle: submitForm },
])
