/** Leaving, coming back, and what is to be done for it, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readPerson } from '../read-person/read-person.view.ts'
import { leavePerson, settleTask, undoLeaving } from './leave-person.command.ts'
import { leavePersonForm } from './leave-person.form.ts'
import { LeavePersonPage } from './leave-person.page.tsx'
import type { LeavingProblem } from './leave-person.rules.ts'

const title = 'Somebody is leaving'

const complaints: Readonly<Record<LeavingProblem, { field: string; text: string }>> = {
  'leaves-already': { field: 'last-day', text: 'They have a last day already. On their page you can take it back' },
  'last-administrator': {
    field: 'last-day',
    text: 'Appoint another administrator who can sign in first: somebody must be able to let people in',
  },
  'at-once-is-today': { field: 'atOnce', text: 'An account can stop now only where the last day is today' },
  'too-far': { field: 'last-day', text: 'Enter a last day within a year from now' },
}

type Shown = Pick<Parameters<typeof LeavePersonPage>[0], 'typed' | 'errors'>

async function pageFor(visit: ActorVisit, shown: Shown) {
  const id = visit.parts['person'] ?? ''
  const { person } = await visit.house.inOrganisation(visit.actor, (work) => readPerson(work, id))
  return LeavePersonPage({ person: person.id, name: person.name, ...shown, once: visit.once })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(title, await pageFor(visit, filledIn(typedDay('last', dayOf(visit.now)))))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(leavePersonForm, visit.typed)
  if (!outcome.ok) return formAgain(title, await pageFor(visit, outcome))
  const { house, actor, once, parts } = visit
  const person = parts['person'] ?? ''
  const done = await leavePerson(house, actor, once, { person, ...outcome.answers })
  if (done.done) return seeOther(pathTo('/people/:person', { person }))
  return formAgain(title, await pageFor(visit, wrong(visit.typed, complaints[done.problem])))
}

async function submitUndo({ house, actor, once, parts }: ActorVisit): Promise<Answer> {
  const person = await undoLeaving(house, actor, once, parts['parting'] ?? '')
  return seeOther(pathTo('/people/:person', { person }))
}

const settle =
  (how: 'done' | 'not-done') =>
  async ({ house, actor, once, parts }: ActorVisit): Promise<Answer> => {
    const person = await settleTask(house, actor, once, parts['errand'] ?? '', how)
    return seeOther(pathTo('/people/:person', { person }))
  }

const may = 'person:edit'

export const leavePersonRoutes = defineRoutes([
  { method: 'POST', path: '/people/leavings/:parting/undo', may, record: 'leaving.undone', handle: submitUndo },
  { method: 'POST', path: '/people/tasks/:errand/done', may, record: 'task.done', handle: settle('done') },
  { method: 'POST', path: '/people/tasks/:errand/reopen', may, record: 'task.reopened', handle: settle('not-done') },
  { method: 'GET', path: '/people/:person/leave', may, record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path: '/people/:person/leave', may, record: 'leaving.said', handle: submitForm },
])
