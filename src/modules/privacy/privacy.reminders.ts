/** What waits for people in this room: papers that must be there because young people are written down. */
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { mayDecide } from './privacy.permissions.ts'
import { countYoungPeople, listNewestPapers } from './privacy.questions.ts'
import { statesOf } from './privacy.rules.ts'

export async function privacyReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayDecide(actor)) return []
  const waiting = statesOf(await listNewestPapers(work)).filter(({ state }) => state !== 'in-force')
  if (waiting.length === 0 || (await countYoungPeople(work)) === 0) return []
  const missing = waiting.filter(({ state }) => state !== 'outdated').length
  const why =
    missing > 0
      ? 'Young people are written down. Their families should be told what you keep, and for how long.'
      : 'Something changed since they were made.'
  return [
    {
      cause: 'privacy papers',
      kind: 'due',
      title: missing > 0 ? 'Finish the papers about personal data' : 'Make the papers about personal data anew',
      why,
      step: { href: '/privacy', text: 'See the papers' },
    },
  ]
}
