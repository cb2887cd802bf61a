/** Appointing somebody, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayAppointTo } from '../people.permissions.ts'
import { longestAuditDays, roles } from '../people.words.ts'
import type { WhyNotAppointed } from './appoint-person.command.ts'
import { appointPerson } from './appoint-person.command.ts'
import { appointPersonForm } from './appoint-person.form.ts'
import { AppointPersonPage } from './appoint-person.page.tsx'
import { readAppointing } from './appoint-person.view.ts'

const complaints: Readonly<Record<Exclude<WhyNotAppointed['problem'], 'unfit'>, { field: string; text: string }>> = {
  own: { field: 'role', text: 'You cannot appoint yourself: ask somebody else in charge' },
  'ends-before-it-begins': { field: 'until-day', text: 'The last day must not be before the first' },
  'held-already': { field: 'role', text: 'They hold this appointment already in that time' },
  'proposed-already': { field: 'role', text: 'This is proposed already: a second person has to confirm it' },
  leaves: { field: 'until-day', text: 'They have left or are leaving: choose a last day that is not after theirs' },
  'auditor-without-end': { field: 'until-day', text: 'Enter the last day: an auditor is here for a time' },
  'auditor-too-long': {
    field: 'until-day',
    text: `Enter a last day within ${longestAuditDays} days of the first: an auditor is here for a time`,
  },
}

const complaintOf = (why: WhyNotAppointed) =>
  why.problem === 'unfit' ? { field: 'role', text: why.says } : complaints[why.problem]

const offeredTo = ({ actor }: ActorVisit) => roles.filter((role) => mayAppointTo(actor, role))

type Shown = Pick<Parameters<typeof AppointPersonPage>[0], 'typed' | 'errors'>

async function titleAndPage(visit: ActorVisit, shown: Shown) {
  const { house, actor, parts, once } = visit
  const view = await house.inOrganisation(actor, (work) => readAppointing(work, parts['person'] ?? '', actor.person))
  const body = AppointPersonPage({ ...view, offered: offeredTo(visit), ...shown, once })
  return [`Appoint ${view.name}`, body] as const
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(...(await titleAndPage(visit, filledIn(typedDay('from', dayOf(visit.now))))))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const again = async (shown: Shown) => formAgain(...(await titleAndPage(visit, shown)))
  const outcome = readAnswers(appointPersonForm, visit.typed)
  if (!outcome.ok) return again(outcome)
  const person = visit.parts['person'] ?? ''
  const done = await appointPerson(visit.house, visit.actor, visit.once, person, outcome.answers)
  return done.done ? seeOther(pathTo('/people/:person', { person })) : again(wrong(visit.typed, complaintOf(done)))
}

export const appointPersonRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/people/:person/appoint',
    may: 'appointment:make',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/people/:person/appoint',
    may: 'appointment:make',
    record: 'appointment.proposed',
    handle: submitForm,
  },
])
