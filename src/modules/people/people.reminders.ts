/** What waits for people in this room: roles nobody holds, and notices somebody has not seen. */
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { mayAppoint } from './people.permissions.ts'
import { listAppointments, listNotices } from './people.questions.ts'
import { rolesWithoutAnybody } from './people.rules.ts'
import type { Role } from './people.words.ts'
import { noticeSays, roleNames } from './people.words.ts'

const whyNeeded: Readonly<Partial<Record<Role, string>>> = {
  lead: 'Somebody must decide what is done about a concern.',
  alternate: 'Somebody must stand in when the lead is away.',
  coordinator: 'Somebody must keep the policy alive.',
}

export async function peopleReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  const notices = await listNotices(work, actor.person)
  const told = notices.map(
    (notice): Reminder => ({
      cause: `notice ${notice.id}`,
      kind: 'told',
      title: notice.kind === 'let-in' ? 'Somebody was let in without their passphrase' : 'You should know',
      why: noticeSays(notice, dayInWords(dayOf(notice.made_at))),
      step: { href: pathTo('/people/notices/:notice/dismiss', { notice: notice.id }), text: 'I have read it' },
    }),
  )
  if (!mayAppoint(actor)) return told
  const missing = rolesWithoutAnybody(await listAppointments(work), dayOf(work.now))
  const due = missing.map(
    (role): Reminder => ({
      cause: `nobody is ${role}`,
      kind: 'due',
      title: `Nobody is appointed: ${roleNames[role]}`,
      why: whyNeeded[role] ?? '',
      step: { href: '/people', text: 'Choose somebody' },
    }),
  )
  return [...due, ...told]
}
