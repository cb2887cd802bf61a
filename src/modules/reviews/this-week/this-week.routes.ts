/** This week, over HTTP: gathers what the rooms of this visit remind of. */
import { gatherFacts } from '#platform/checks/gather-facts.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { choose } from '../reviews.rules.ts'
import { ThisWeekPage } from './this-week.page.tsx'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, now } = visit
  const facts = await gatherFacts(visit)
  const gathered = await house.inOrganisation(actor, (work) => visit.reminders(work, actor, facts))
  return page(
    'This week',
    ThisWeekPage({
      name: actor.name,
      day: dayInWords(dayOf(now)),
      hasRole: actor.roles.length > 0,
      reminders: choose(gathered),
    }),
  )
}

export const thisWeekRoutes = defineRoutes([
  { method: 'GET', path: '/this-week', may: 'member', record: 'nothing', handle: show },
])
