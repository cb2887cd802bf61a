/** Ending an appointment, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { anAdministrator, mayAppointTo } from '../people.permissions.ts'
import type { EndingProblem } from '../people.rules.ts'
import { roleNames } from '../people.words.ts'
import { endAppointment } from './end-appointment.command.ts'
import { endAppointmentForm } from './end-appointment.form.ts'
import { EndAppointmentPage } from './end-appointment.page.tsx'
import { readAppointment } from './end-appointment.view.ts'

const title = 'End an appointment'

const complaints: Readonly<Record<EndingProblem, { field: string; text: string }>> = {
  'ends-before-it-began': {
    field: 'until-day',
    text: 'The last day must not be before the first day of the appointment',
  },
  'ended-already': { field: 'until-day', text: 'This appointment ends by then already' },
  'last-administrator': {
    field: 'until-day',
    text: 'Appoint another administrator first: somebody must be able to let people in',
  },
  'empties-post': { field: 'empties', text: 'Nobody would be left in this role. Say that you know' },
}

type Shown = Pick<Parameters<typeof EndAppointmentPage>[0], 'typed' | 'errors'>

async function pageFor(visit: ActorVisit, shown: Shown) {
  const id = visit.parts['appointment'] ?? ''
  const held = await visit.house.inOrganisation(visit.actor, (work) => readAppointment(work, id))
  insist(mayAppointTo(visit.actor, held.role), anAdministrator)
  const says = `${held.name}: ${roleNames[held.role]}`
  const empties = held.emptiesPost ? roleNames[held.role] : undefined
  return EndAppointmentPage({ appointment: held.id, person: held.personId, says, empties, ...shown, once: visit.once })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(title, await pageFor(visit, filledIn(typedDay('until', dayOf(visit.now)))))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(endAppointmentForm, visit.typed)
  if (!outcome.ok) return formAgain(title, await pageFor(visit, outcome))
  const { house, actor, once, parts } = visit
  const done = await endAppointment(house, actor, once, parts['appointment'] ?? '', outcome.answers)
  if (done.done) return seeOther(pathTo('/people/:person', { person: done.person }))
  return formAgain(title, await pageFor(visit, wrong(visit.typed, complaints[done.problem])))
}

export const endAppointmentRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/people/appointments/:appointment/end',
    may: 'appointment:end',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/people/appointments/:appointment/end',
    may: 'appointment:end',
    record: 'appointment.ended',
    handle: submitForm,
  },
])
