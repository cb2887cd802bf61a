/** This week, over HTTP: gathers what the rooms of this visit remind of. */
import { holidayOf } from '#modules/people/index.ts'
import { gatherFacts } from '#platform/checks/gather-facts.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { canWait, choose } from '../reviews.rules.ts'
import { ThisWeekPage } from './this-week.page.tsx'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, now } = visit
  const facts = await gatherFacts(visit)
  const gathered = await house.inOrganisation(actor, (work) => visit.reminders(work, actor, facts))
  const holiday = holidayOf(dayOf(now))
  const shown = holiday ? gathered.filter((one) => !canWait(one)) : gathered
  return page(
    'This week',
    ThisWeekPage({
      name: actor.name,
      day: dayInWords(dayOf(now)),
      hasRole: actor.roles.length > 0,
      reminders: choose(shown),
      holiday: holiday && { until: dayInWords(holiday.until), waiting: gathered.length - shown.length },
    }),
  )
}

export const thisWeekRoutes = defineRoutes([
  { method: 'GET', path: '/this-week', may: 'member', record: 'nothing', handle: show },
])
