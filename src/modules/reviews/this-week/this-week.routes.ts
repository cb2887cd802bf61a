/** This week, over HTTP: gathers what the rooms of this visit remind of. */
import { gatherFacts } from '#platform/checks/gather-facts.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import { mondayOf } from '../reviews.rules.ts'
import { chooseThisWeek } from './this-week.command.ts'
import { ThisWeekPage } from './this-week.page.tsx'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, now } = visit
  const facts = await gatherFacts(visit)
  const { reminders, later, resting, holiday } = await house.inOrganisation(actor, async (work) =>
    chooseThisWeek(work, actor, await visit.reminders(work, actor, facts)),
  )
  const today = dayOf(now)
  return page(
    'This week',
    ThisWeekPage({
      name: actor.name,
      day: dayInWords(today),
      hasRole: actor.roles.length > 0,
      reminders,
      later: { count: later, from: dayInWords(daysAfter(mondayOf(today), 7)) },
      holiday: holiday && { until: dayInWords(holiday.until), waiting: resting },
    }),
  )
}

export const thisWeekRoutes = defineRoutes([
  { method: 'GET', path: '/this-week', may: 'member', record: 'nothing', handle: show },
])
