/** What waits for people in this room: roles nobody holds, and notices somebody has not seen. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { mayAppoint } from './people.permissions.ts'
import { listAppointments } from './people.questions.ts'
import { rolesWithoutAnybody } from './people.rules.ts'
import type { PeopleTables } from './people.tables.ts'
import type { NoticeKind, Role } from './people.words.ts'
import { isRole, roleNames } from './people.words.ts'

export interface Notice {
  id: string
  kind: NoticeKind
  about: string | null
  role: string | null
  made_at: Date
}

/** Notices somebody has not put away, the newest first. */
export async function listNotices(work: Work, person: string): Promise<Notice[]> {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('people.notice as notice')
    .leftJoin('people.person as about', (join) =>
      join
        .onRef('about.organisation_id', '=', 'notice.organisation_id')
        .onRef('about.id', '=', 'notice.about_person_id'),
    )
    .select(['notice.id', 'notice.kind', 'notice.role', 'notice.made_at', 'about.name as about'])
    .where('notice.organisation_id', '=', work.organisation)
    .where('notice.person_id', '=', person)
    .where('notice.dismissed_at', 'is', null)
    .orderBy('notice.made_at', 'desc')
    .limit(20)
    .execute()
}

export function saysOf({ kind, about, role, made_at }: Notice): string {
  const day = dayInWords(dayOf(made_at))
  switch (kind) {
    case 'let-in':
      return `On ${day} whoever runs this installation gave ${about ?? 'somebody'} a way in without their passphrase.`
    case 'appointed':
      return `On ${day} you were appointed: ${role && isRole(role) ? roleNames[role] : 'a role'}.`
    case 'joined':
      return `On ${day} ${about ?? 'somebody'} made their account and can sign in.`
  }
}

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
      why: saysOf(notice),
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
