/** What waits for people in this room: a second step, for those whose role needs one. */
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords } from '#platform/text/dates.ts'

export async function accessReminders(_: Work, { proveBy, withheldRoles = [] }: Actor): Promise<Reminder[]> {
  if (!proveBy) return []
  const isOver = withheldRoles.length > 0
  return [
    {
      cause: 'second step',
      kind: 'due',
      title: isOver ? 'Set up a second step to use your role' : `Set up a second step by ${dayInWords(proveBy)}`,
      why: isOver
        ? 'Your role reads what is private, so it needs a second step for signing in. It does not count until you have one.'
        : 'Your role reads what is private, so it needs a second step for signing in. It takes three minutes.',
      step: { href: '/account/authenticators', text: 'Set it up' },
      dueOn: proveBy,
      cannotWait: true,
    },
  ]
}
