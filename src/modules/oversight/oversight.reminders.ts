/** What waits for people in this room: one task for all roles that are to be looked through. */
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { mayReviewAccess } from './oversight.permissions.ts'
import { readReviewTimes, readRolesToReview } from './oversight.questions.ts'
import { maySignFor, reviewStateOf } from './oversight.rules.ts'

export async function oversightReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayReviewAccess(actor)) return []
  const today = dayOf(work.now)
  const times = await readReviewTimes(work, today)
  const due = (await readRolesToReview(work, today)).filter((role) => {
    const state = reviewStateOf(role, times, today)
    return (state === 'soon' || state === 'overdue') && maySignFor(actor, role.holders) && isAsked(actor, role.role)
  })
  if (due.length === 0) return []
  const many = due.length === 1 ? 'One role waits' : `${due.length} roles wait`
  return [
    {
      cause: 'access to look through',
      kind: 'due',
      title: 'Look through who can see what',
      why: `${many} to be looked through by ${dayInWords(times.term.until)}.`,
      step: { href: '/oversight/reviews', text: 'Look them through' },
      dueOn: times.term.until,
    },
  ]
}

/** The coordinator is asked for every role but their own, and the others for the coordinator's: one cause is one task. */
function isAsked({ roles }: Actor, role: string): boolean {
  return roles.includes('coordinator') || role === 'coordinator'
}
