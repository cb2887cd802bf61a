/** Saying as what somebody is here, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readPerson } from '../read-person/read-person.view.ts'
import { addEngagement, changeEngagement, takeOutEngagement } from './keep-engagement.command.ts'
import { engagementForm } from './keep-engagement.form.ts'
import { EngagementPage } from './keep-engagement.page.tsx'
import { readEngagement } from './keep-engagement.view.ts'

type Shown = Pick<Parameters<typeof EngagementPage>[0], 'typed' | 'errors'>
const adding = 'Say what they are here as'
const changing = 'Change what they are here as'

async function pageToAdd(visit: ActorVisit, shown: Shown) {
  const { person } = await visit.house.inOrganisation(visit.actor, (work) =>
    readPerson(work, visit.parts['person'] ?? ''),
  )
  const action = pathTo('/people/:person/engage', { person: person.id })
  return EngagementPage({ title: adding, action, person: person.id, name: person.name, ...shown, once: visit.once })
}

async function showAdding(visit: ActorVisit): Promise<Answer> {
  return page(adding, await pageToAdd(visit, filledIn(typedDay('from', dayOf(visit.now)))))
}

async function submitAdding(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(engagementForm, visit.typed)
  const again = await pageToAdd(visit, outcome.ok ? filledIn(visit.typed) : outcome)
  if (!outcome.ok) return formAgain(adding, again)
  const { house, actor, once, parts } = visit
  const person = await addEngagement(house, actor, once, parts['person'] ?? '', outcome.answers)
  return seeOther(pathTo('/people/:person', { person }))
}

async function pageToChange(visit: ActorVisit, shown: Shown | 'as-it-is') {
  const is = await visit.house.inOrganisation(visit.actor, (work) =>
    readEngagement(work, visit.parts['engagement'] ?? ''),
  )
  const days = { ...typedDay('from', is.from_on), ...typedDay('until', is.until_on) }
  const here = { engagement: is.id }
  return EngagementPage({
    title: changing,
    action: pathTo('/people/engagements/:engagement', here),
    takeOut: pathTo('/people/engagements/:engagement/take-out', here),
    person: is.personId,
    name: is.name,
    ...(shown === 'as-it-is' ? filledIn({ kind: is.kind, through: is.through, ...days }) : shown),
    once: visit.once,
  })
}

async function showChanging(visit: ActorVisit): Promise<Answer> {
  return page(changing, await pageToChange(visit, 'as-it-is'))
}

async function submitChanging(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(engagementForm, visit.typed)
  if (!outcome.ok) return formAgain(changing, await pageToChange(visit, outcome))
  const { house, actor, once, parts } = visit
  const person = await changeEngagement(house, actor, once, parts['engagement'] ?? '', outcome.answers)
  return seeOther(pathTo('/people/:person', { person }))
}

async function submitTakingOut({ house, actor, once, parts }: ActorVisit): Promise<Answer> {
  const person = await takeOutEngagement(house, actor, once, parts['engagement'] ?? '')
  return seeOther(pathTo('/people/:person', { person }))
}

const edit = 'person:edit'
const one = '/people/engagements/:engagement'

export const keepEngagementRoutes = defineRoutes([
  { method: 'GET', path: one, may: edit, record: 'nothing', personal: true, handle: showChanging },
  { method: 'POST', path: one, may: edit, record: 'engagement.changed', handle: submitChanging },
  { method: 'POST', path: `${one}/take-out`, may: edit, record: 'engagement.taken-out', handle: submitTakingOut },
  {
    method: 'GET',
    path: '/people/:person/engage',
    may: edit,
    record: 'nothing',
    personal: true,
    handle: showAdding,
  },
  { method: 'POST', path: '/people/:person/engage', may: edit, record: 'engagement.added', handle: submitAdding },
])
