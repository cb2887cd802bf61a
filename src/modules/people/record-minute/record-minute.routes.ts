/** Recording the minute of an appointment, over HTTP. */
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { aTrustee } from '../people.permissions.ts'
import { recordMinute } from './record-minute.command.ts'
import { longestMinute, recordMinuteForm } from './record-minute.form.ts'
import { RecordMinutePage, recordMinuteTitle as title } from './record-minute.page.tsx'
import type { MinuteProblem } from './record-minute.rules.ts'
import { isOwn, strengthBy } from './record-minute.rules.ts'
import { readMinuted } from './record-minute.view.ts'

const complaints: Readonly<Record<MinuteProblem, string>> = {
  'in-the-future': 'The meeting must be today or earlier: record its minute once it has been held',
}

type Shown = Pick<Parameters<typeof RecordMinutePage>[0], 'typed' | 'errors'>

async function pageFor({ house, actor, parts, once }: ActorVisit, shown: Shown) {
  const view = await house.inOrganisation(actor, (work) => readMinuted(work, parts['appointment'] ?? ''))
  insist(!isOwn(view.held, actor.person), aTrustee)
  const asTrustee = strengthBy(actor.roles) === 'seen'
  return RecordMinutePage({ view, asTrustee, limit: longestMinute, ...shown, once })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(title, await pageFor(visit, filledIn({})))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(recordMinuteForm, visit.typed)
  if (!outcome.ok) return formAgain(title, await pageFor(visit, outcome))
  const { house, actor, once, parts } = visit
  const done = await recordMinute(house, actor, once, parts['appointment'] ?? '', outcome.answers)
  if (done.done) return seeOther(pathTo('/people/:person', { person: done.person }))
  return formAgain(
    title,
    await pageFor(visit, wrong(visit.typed, { field: 'met-day', text: complaints[done.problem] })),
  )
}

const path = '/people/appointments/:appointment/minute'

export const recordMinuteRoutes = defineRoutes([
  { method: 'GET', path, may: 'minute:record', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may: 'minute:record', record: 'minute.recorded', handle: submitForm },
])
