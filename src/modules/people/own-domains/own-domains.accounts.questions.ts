/** What the accounts of adults are like, and who leaves: what this room's promises and reminders of them ask. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { ContactKnown } from '../people.words.ts'

type Place = Pick<Work, 'db' | 'organisation'>

export interface AdultAccount {
  id: string
  email: string | null
  contact: ContactKnown
  accountIsShared: boolean
  leftOn: string | null
}

/** Adults who are here on that day, or leave later. */
export async function listAdultAccounts({ db, organisation }: Place, day: string): Promise<AdultAccount[]> {
  return roomHandle<PeopleTables>(db)
    .selectFrom('people.person')
    .select(['id', 'email', 'contacts_young_people as contact', 'account_is_shared as accountIsShared'])
    .select('left_on as leftOn')
    .where('organisation_id', '=', organisation)
    .where('kind', '=', 'adult')
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>=', day)]))
    .orderBy('id')
    .execute()
}

export async function listDomains({ db, organisation }: Place): Promise<string[]> {
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.own_domain')
    .select('domain')
    .where('organisation_id', '=', organisation)
    .orderBy('domain')
    .execute()
  return rows.map(({ domain }) => domain)
}

export interface Leaver {
  person: string
  lastOn: string
  /** Things still to be done for it. */
  undone: number
  hasAccount: boolean
}

/** Adults of whom a last day is known, past or to come. Two statements, however many. */
export async function listLeavers(place: Place): Promise<Leaver[]> {
  const { db, organisation } = place
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.person as person')
    .leftJoin('people.leaving as leaving', (join) =>
      join
        .onRef('leaving.organisation_id', '=', 'person.organisation_id')
        .onRef('leaving.person_id', '=', 'person.id')
        .on('leaving.undone_at', 'is', null),
    )
    .leftJoin('people.task as task', (join) =>
      join
        .onRef('task.organisation_id', '=', 'leaving.organisation_id')
        .onRef('task.leaving_id', '=', 'leaving.id')
        .on('task.done_at', 'is', null),
    )
    .select(['person.id', 'person.left_on', sql<number>`count(task.id)::int`.as('undone')])
    .where('person.organisation_id', '=', organisation)
    .where('person.kind', '=', 'adult')
    .where('person.left_on', 'is not', null)
    .groupBy(['person.id', 'person.left_on'])
    .orderBy('person.id')
    .execute()
  const withAccount = new Set<string>(await listPeopleWithAccount(place))
  return rows.flatMap(({ id, left_on, undone }) =>
    left_on === null ? [] : [{ person: id, lastOn: left_on, undone, hasAccount: withAccount.has(id) }],
  )
}

export interface TasksOfLeavers {
  people: number
  tasks: number
  /** The first of their last days, and whose it is. */
  firstOn: string
  first: string
}

/** What is still to be done for those who leave or have left; undefined where nothing is. */
export async function findTasksOfLeavers({ db, organisation }: Place): Promise<TasksOfLeavers | undefined> {
  const row = await roomHandle<PeopleTables>(db)
    .selectFrom('people.task as task')
    .innerJoin('people.leaving as leaving', (join) =>
      join
        .onRef('leaving.organisation_id', '=', 'task.organisation_id')
        .onRef('leaving.id', '=', 'task.leaving_id')
        .on('leaving.undone_at', 'is', null),
    )
    .select([
      sql<number>`count(distinct leaving.person_id)::int`.as('people'),
      sql<number>`count(*)::int`.as('tasks'),
      sql<string | null>`min(leaving.last_on)::text`.as('firstOn'),
      sql<string[]>`array_agg(leaving.person_id order by leaving.last_on, leaving.person_id)`.as('persons'),
    ])
    .where('task.organisation_id', '=', organisation)
    .where('task.done_at', 'is', null)
    .executeTakeFirst()
  const first = row?.persons?.[0]
  if (!row?.firstOn || first === undefined) return undefined
  return { people: row.people, tasks: row.tasks, firstOn: row.firstOn, first }
}
