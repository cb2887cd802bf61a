/** Adults by what a list knows of them, and all of them page by page, for lists that come in and go out. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { EngagementKind } from '../people.words.ts'

export interface AlikeAdult {
  id: string
  name: string
  email: string | null
  hasLeft: boolean
}

/** Those with one of these addresses, or with one of these names in lower case. */
export async function listAlikeAdults(
  work: Work,
  emails: readonly string[],
  names: readonly string[],
): Promise<AlikeAdult[]> {
  const rows = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.person')
    .select(['id', 'name', 'email', 'left_on'])
    .where('organisation_id', '=', work.organisation)
    .where('kind', '=', 'adult')
    .where(sql<boolean>`(email = any(${[...emails]}::text[]) or sort_name = any(${[...names]}::text[]))`)
    .orderBy('added_at')
    .execute()
  return rows.map(({ id, name, email, left_on }) => ({
    ...{ id, name, email },
    hasLeft: left_on !== null && left_on < dayOf(work.now),
  }))
}

const adultsAPage = 1_000

export interface AdultForList {
  id: string
  name: string
  known_as: string
  email: string | null
  phone: string | null
  languages: string[]
  work: string
  kind: EngagementKind | null
  from_on: string | null
  until_on: string | null
}

/** Adults who are here, by name, each with what they were last here as. */
export function listAdultsForList(work: Work, after: string | undefined): Promise<AdultForList[]> {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('people.person as person')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('people.engagement as one')
          .select(['one.kind', 'one.from_on', 'one.until_on'])
          .whereRef('one.organisation_id', '=', 'person.organisation_id')
          .whereRef('one.person_id', '=', 'person.id')
          .orderBy('one.from_on', 'desc')
          .limit(1)
          .as('engaged'),
      (join) => join.onTrue(),
    )
    .select(['person.id', 'person.name', 'person.known_as', 'person.email', 'person.phone', 'person.languages'])
    .select(['person.work', 'engaged.kind', 'engaged.from_on', 'engaged.until_on'])
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
    .limit(adultsAPage)
    .execute()
}

export const isFullPage = (rows: readonly unknown[]): boolean => rows.length === adultsAPage
