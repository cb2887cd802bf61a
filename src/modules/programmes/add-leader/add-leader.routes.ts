/** Adding somebody who leads a programme, over HTTP. */
import { listActiveAdults } from '#modules/people/index.ts'
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readProgramme } from '../programmes.view.ts'
import { addLeader } from './add-leader.command.ts'
import { addLeaderForm } from './add-leader.form.ts'
import { AddLeaderPage, addLeaderTitle } from './add-leader.page.tsx'

async function pageOf(
  { house, actor, parts, once }: ActorVisit,
  shown: { typed: Typed; errors: readonly FieldError[] },
) {
  const view = await house.inOrganisation(actor, async (work) => ({
    programme: await readProgramme(work, parts['programme'] ?? ''),
    adults: await listActiveAdults(work),
  }))
  return AddLeaderPage({ ...view, ...shown, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(addLeaderTitle, await pageOf(visit, filledIn(typedDay('from', dayOf(visit.now)))))
}

const complaints = {
  'no-such-adult': { field: 'person', text: 'Choose an adult who is here' },
  'before-the-programme': {
    field: 'from-day',
    text: 'The programme begins later. Choose its first day or a later one',
  },
  'after-the-programme': { field: 'from-day', text: 'The programme has ended by then. Choose an earlier day' },
  'there-already': { field: 'person', text: 'They lead it already on those days' },
} as const satisfies Record<string, FieldError>

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, typed, once } = visit
  const programme = parts['programme'] ?? ''
  const outcome = readAnswers(addLeaderForm, typed)
  if (!outcome.ok) return formAgain(addLeaderTitle, await pageOf(visit, outcome))
  const done = await addLeader(house, actor, once, programme, outcome.answers)
  if (done.done) return seeOther(pathTo('/programmes/:programme', { programme }))
  return formAgain(addLeaderTitle, await pageOf(visit, wrong(typed, complaints[done.problem])))
}

const path = '/programmes/:programme/leaders'

export const addLeaderRoutes = defineRoutes([
  { method: 'GET', path, may: 'programme:edit', record: 'nothing', personal: true, handle: show },
  { method: 'POST', path, may: 'programme:edit', record: 'leader.added', handle: submit },
])
