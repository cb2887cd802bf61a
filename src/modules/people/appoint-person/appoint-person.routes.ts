/** Appointing somebody, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayAppointTo } from '../people.permissions.ts'
import type { AppointmentProblem } from '../people.rules.ts'
import { roles } from '../people.words.ts'
import { readPerson } from '../read-person/read-person.view.ts'
import { appointPerson } from './appoint-person.command.ts'
import { appointPersonForm } from './appoint-person.form.ts'
import { AppointPersonPage } from './appoint-person.page.tsx'

const complaints: Readonly<Record<AppointmentProblem, { field: string; text: string }>> = {
  own: { field: 'role', text: 'You cannot appoint yourself: ask somebody else in charge' },
  'ends-before-it-begins': { field: 'until-day', text: 'The last day must not be before the first' },
  'held-already': { field: 'role', text: 'They hold this appointment already in that time' },
}

async function personNamed(visit: ActorVisit) {
  return visit.house.inOrganisation(visit.actor, (work) => readPerson(work, visit.parts['person'] ?? ''))
}

const offeredTo = ({ actor }: ActorVisit) => roles.filter((role) => mayAppointTo(actor, role))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { person } = await personNamed(visit)
  const shown = {
    person: person.id,
    name: person.name,
    offered: offeredTo(visit),
    ...filledIn(typedDay('from', dayOf(visit.now))),
    once: visit.once,
  }
  return page(`Appoint ${person.name}`, AppointPersonPage(shown))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { person } = await personNamed(visit)
  const again = (shown: Pick<Parameters<typeof AppointPersonPage>[0], 'typed' | 'errors'>) =>
    formAgain(
      `Appoint ${person.name}`,
      AppointPersonPage({
        person: person.id,
        name: person.name,
        offered: offeredTo(visit),
        ...shown,
        once: visit.once,
      }),
    )
  const outcome = readAnswers(appointPersonForm, visit.typed)
  if (!outcome.ok) return again(outcome)
  const done = await appointPerson(visit.house, visit.actor, visit.once, person.id, outcome.answers)
  return done.done
    ? seeOther(pathTo('/people/:person', { person: person.id }))
    : again(wrong(visit.typed, complaints[done.problem]))
}

export const appointPersonRoutes = defineRoutes([
  { method: 'GET', path: '/people/:person/appoint', may: 'appointment:make', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/people/:person/appoint',
    may: 'appointment:make',
    record: 'appointment.made',
    handle: submitForm,
  },
])
