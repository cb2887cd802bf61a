/** What other rooms may ask of this one: who is here, who is appointed, and who is in a role today. */
import { sql } from 'kysely'
import { askedOnce } from '#platform/database/asked-once.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { findOrganisation } from './people.organisation.questions.ts'
import type { PeopleTables } from './people.tables.ts'
import type { Nation, NoticeKind, Role } from './people.words.ts'

type Now = Pick<Work, 'db' | 'organisation' | 'now'>

/** Appointments that reach into today or later; also asked by promises, which have no more of a work than this. */
export function listAppointments(work: Now) {
  return askedOnce(work.db, `appointments of ${dayOf(work.now)}`, () => askAppointments(work))
}

async function askAppointments(work: Now) {
  const rows = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.appointment')
    .select(['id', 'person_id', 'role', 'from_on', 'until_on'])
    .where('organisation_id', '=', work.organisation)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', dayOf(work.now))]))
    .orderBy('from_on')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    role: row.role,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }))
}

/** Where the organisation works; undefined before it is set up. */
export async function findNation(work: Pick<Work, 'db' | 'organisation'>): Promise<Nation | undefined> {
  return (await findOrganisation(work))?.nation
}

/** Ids of the people who hold any of the roles today, each once. */
export async function listPeopleInRoles(work: Work, roles: readonly Role[]): Promise<string[]> {
  const today = dayOf(work.now)
  const held = await listAppointments(work)
  const current = held.filter((one) => roles.includes(one.role) && one.fromOn <= today)
  return [...new Set(current.map((one) => one.personId))]
}

export interface NamedAdult {
  id: string
  name: string
}

/** The most that one asking gives. */
const mostAdults = 200

/** Adults who are here, by name: those who follow another, by their id, where one is given. */
export function listActiveAdults(work: Work, after?: string): Promise<NamedAdult[]> {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('people.person as person')
    .select(['person.id', 'person.name'])
    .where('person.organisation_id', '=', work.organisation)
    .where('person.kind', '=', 'adult')
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>=', dayOf(work.now))]))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(person.sort_name, person.id) >
        (select before.sort_name, before.id from people.person before
          where before.organisation_id = ${work.organisation} and before.id = ${after ?? null})`),
    )
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(mostAdults)
    .execute()
}

export interface Notice {
  id: string
  kind: NoticeKind
  about: string | null
  role: string | null
  made_at: Date
}

/** Notices somebody has not put away, the newest first. */
export function listNotices(work: Work, person: string): Promise<Notice[]> {
  return openNotices(work, person).orderBy('notice.made_at', 'desc').limit(20).execute()
}

/** One of them, however old. */
export function findNotice(work: Work, person: string, id: string): Promise<Notice | undefined> {
  return openNotices(work, person).where('notice.id', '=', id).executeTakeFirst()
}

function openNotices(work: Work, person: string) {
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
}
