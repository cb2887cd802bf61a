/** Noting that a check was seen, over HTTP. */
import { findNation } from '#modules/people/index.ts'
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readAdult } from '../read-adult/read-adult.view.ts'
import { mayRecordOf, somebodyElse } from '../vetting.permissions.ts'
import { kindsFor } from '../vetting.rules.ts'
import { addClearance } from './add-clearance.command.ts'
import { addClearanceForm } from './add-clearance.form.ts'
import { AddClearancePage } from './add-clearance.page.tsx'

const title = 'I have seen a check'

async function pageFor(visit: ActorVisit, shown: Pick<Parameters<typeof AddClearancePage>[0], 'typed' | 'errors'>) {
  const { house, actor, parts, once } = visit
  const [adult, nation] = await house.inOrganisation(actor, async (work) => [
    await readAdult(work, parts['checked'] ?? ''),
    await findNation(work),
  ])
  insist(mayRecordOf(actor, adult.id), somebodyElse)
  const kinds = kindsFor(nation)
  return AddClearancePage({ checked: adult.id, name: adult.name, kinds, months: adult.months, ...shown, once })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(title, await pageFor(visit, filledIn(typedDay('seen', dayOf(visit.now)))))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(addClearanceForm, visit.typed)
  if (!outcome.ok) return formAgain(title, await pageFor(visit, outcome))
  const { house, actor, once, parts } = visit
  const checked = parts['checked'] ?? ''
  const done = await addClearance(house, actor, once, checked, outcome.answers)
  if (done.done) return seeOther(pathTo('/vetting/people/:checked', { checked }))
  const text = 'You cannot have seen it later than today'
  return formAgain(title, await pageFor(visit, wrong(visit.typed, { field: 'seen-day', text })))
}

const path = '/vetting/people/:checked/add'

export const addClearanceRoutes = defineRoutes([
  { method: 'GET', path, may: 'clearance:record', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may: 'clearance:record', record: 'clearance.recorded', handle: submitForm },
])
