/** Checking a sentence about the law, over HTTP. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { checkLaw } from './check-law.command.ts'
import { checkLawForm } from './check-law.form.ts'
import { CheckLawPage, checkLawTitle } from './check-law.page.tsx'
import { readLawToCheck } from './check-law.view.ts'

const inHand = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readLawToCheck(work, parts['law'] ?? ''))

type Law = Awaited<ReturnType<typeof inHand>>

function propsOf(law: Law, { once }: ActorVisit, typed: Typed, errors: readonly FieldError[], isChanged = false) {
  return { law, seen: sha256Of(law.text), typed, errors, once, isChanged }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const law = await inHand(visit)
  return page(checkLawTitle, CheckLawPage(propsOf(law, visit, typedDay('on', dayOf(visit.now)), [])))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const law = await inHand(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(checkLawTitle, CheckLawPage(propsOf(law, visit, typed, errors)))
  const outcome = readAnswers(checkLawForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  try {
    const wish = { statement: law.statement, seen: typed['seen'] ?? '', answers: outcome.answers }
    const done = await checkLaw(house, actor, once, wish)
    return done.done
      ? seeOther('/citations/laws')
      : again([{ field: 'on-day', text: 'The day must be today or earlier' }])
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    return formAgain(checkLawTitle, CheckLawPage(propsOf(await inHand(visit), visit, typed, [], true)), 409)
  }
}

export const checkLawRoutes = defineRoutes([
  { method: 'GET', path: '/citations/laws/:law', may: 'law:check', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/citations/laws/:law', may: 'law:check', record: 'law.checked', handle: submitForm },
])
