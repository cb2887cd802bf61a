/** One page of the people an organisation knows, with what they are appointed to today. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Role } from '../people.words.ts'

export const peopleOnAPage = 50

export interface PersonLine {
  id: string
  name: string
  work: string
  left: boolean
  roles: Role[]
}

export interface PeoplePage {
  people: PersonLine[]
  /** The person after whom the next page begins, or undefined on the last. An id: names do not stand in addresses. */
  next: string | undefined
  isFirst: boolean
}

export async function listPeople(work: Work, after: string | undefined): Promise<PeoplePage> {
  const today = dayOf(work.now)
  // The page first, then what those people hold: asked person by person, it took two and a half times as long.
  const rows = await roomHandle<PeopleTables>(work.db)
    .with('page', () => onePage(work, after))
    .selectFrom('page')
    .leftJoin('people.appointment as held', (join) =>
      join
        .onRef('held.organisation_id', '=', 'page.organisation_id')
        .onRef('held.person_id', '=', 'page.id')
        .on('held.from_on', '<=', today)
        .on((on) => on.or([on('held.until_on', 'is', null), on('held.until_on', '>=', today)])),
    )
    .select([
      'page.id',
      'page.name',
      'page.work',
      'page.left_on',
      sql<Role[]>`coalesce(array_agg(distinct held.role) filter (where held.role is not null), '{}')`.as('roles'),
    ])
    .groupBy(['page.sort_name', 'page.id', 'page.name', 'page.work', 'page.left_on'])
    .orderBy('page.sort_name')
    .orderBy('page.id')
    .execute()
  const shown = rows.slice(0, peopleOnAPage)
  const last = rows.length > peopleOnAPage ? shown.at(-1) : undefined
  return {
    people: shown.map((row) => ({
      id: row.id,
      name: row.name,
      work: row.work,
      left: row.left_on !== null && row.left_on < today,
      roles: row.roles,
    })),
    next: last?.id,
    isFirst: after === undefined,
  }
}

function onePage(work: Work, after: string | undefined) {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('people.person as person')
    .select(['person.organisation_id', 'person.id', 'person.name', 'person.sort_name', 'person.work', 'person.left_on'])
    .where('person.organisation_id', '=', work.organisation)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(person.sort_name, person.id) >
        (select before.sort_name, before.id from people.person before
          where before.organisation_id = ${work.organisation} and before.id = ${after ?? null})`),
    )
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(peopleOnAPage + 1)
}
