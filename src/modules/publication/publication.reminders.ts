/** What waits for people in this room: a policy in force that nobody outside can read, and a look from outside. */
import type { Calendar } from '#modules/calendar/index.ts'
import { askedFrom, readCalendar } from '#modules/calendar/index.ts'
import { listPoliciesInForce } from '#modules/policy/index.ts'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { mayPublish } from './publication.permissions.ts'
import { findPages } from './publication.questions.ts'
import { reachAskedFrom, reachHoldsUntil } from './publication.reach.rules.ts'

export async function publicationReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayPublish(actor)) return []
  const { published, prepared, reachedOn } = await findPages(work)
  if (published) return lookAgain(reachedOn, dayOf(work.now), await readCalendar(work))
  if (prepared) return [waitingToBePublished(prepared.id)]
  return (await listPoliciesInForce(work)).length > 0 ? [publishIt] : []
}

const publishIt: Reminder = {
  cause: 'policy not published',
  kind: 'due',
  title: 'Show your policy to everybody',
  why: 'Parents, carers and young people can then read it, with helplines first. You see the page before anybody else does.',
  step: { href: '/publication', text: 'Make the page' },
}

function waitingToBePublished(page: string): Reminder {
  return {
    cause: 'policy not published',
    kind: 'due',
    title: 'Your public page waits',
    why: 'It is prepared. Look at it, then publish it.',
    step: { href: pathTo('/publication/pages/:page', { page }), text: 'Look at it' },
  }
}

function lookAgain(reachedOn: string | undefined, today: string, calendar: Calendar): Reminder[] {
  if (reachedOn && today < askedFrom(calendar, reachAskedFrom(reachedOn))) return []
  const until = reachedOn && reachHoldsUntil(reachedOn)
  const why = until
    ? `The last look from outside holds until ${dayInWords(until)}.`
    : 'Nobody has opened it from outside yet. It takes two minutes and a phone.'
  return [
    {
      cause: 'reach check',
      kind: 'due',
      title: 'Can people outside reach your page?',
      why,
      step: { href: '/publication/reach', text: 'Look from outside' },
      ...(until ? { dueOn: until } : {}),
    },
  ]
}
