/** Saves many adults at once, fills gaps of others, and takes all of it back: the SQL of a list brought in. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { partsOfNames } from '#platform/text/name-parts.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { EngagementKind, PersonKind } from '../people.words.ts'

/** What a list can say of somebody. */
export interface ListedFacts {
  name: string
  known_as: string
  email: string | null
  phone: string | null
  languages: readonly string[]
  work: string
}

export interface ListedPerson extends ListedFacts {
  id: string
}

export interface ListedEngagement {
  person_id: string
  kind: EngagementKind
  from_on: string
  until_on: string | null
}

export interface StoredFacts extends ListedPerson {
  version: number
  /** Whether it is known as what they are here. */
  engaged: boolean
}

const fromJson = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`
const recordOfFacts = sql`r(id uuid, name text, known_as text, email text, phone text, languages text[], work text, version integer)`

export function listsStore(work: Work) {
  const db = roomHandle<PeopleTables>(work.db)
  const organisation_id = work.organisation
  const addParts = async (people: readonly { id: string; name: string; known_as: string }[]) => {
    const rows = people.flatMap(({ id, name, known_as }) =>
      partsOfNames([name, known_as]).map((part) => ({ part, id })),
    )
    await sql`insert into people.name_part (organisation_id, part, person_id)
      select ${organisation_id}, part, id from unnest(${rows.map(({ part }) => part)}::text[], ${rows.map(({ id }) => id)}::uuid[])
        as given(part, id) order by part on conflict do nothing`.execute(work.db)
  }
  const changeMany = async (people: readonly (ListedPerson & { version: number })[]) => {
    await sql`update people.person as p set known_as = r.known_as, email = r.email, phone = r.phone, languages = r.languages,
        work = r.work, version = r.version
      from jsonb_to_recordset(${fromJson(people)}) as ${recordOfFacts}
      where p.organisation_id = ${organisation_id} and p.id = r.id`.execute(work.db)
  }
  return {
    async addPeople(kind: PersonKind, people: readonly ListedPerson[]): Promise<void> {
      if (people.length === 0) return
      const rows = people.map((one) => ({ ...one, version: 1 }))
      await sql`insert into people.person
          (organisation_id, id, kind, name, sort_name, known_as, email, phone, languages, work, version, added_at)
        select ${organisation_id}, r.id, ${kind}, r.name, lower(r.name), r.known_as, r.email, r.phone, r.languages, r.work, 1,
            ${work.now}::timestamptz
          from jsonb_to_recordset(${fromJson(rows)}) as ${recordOfFacts}`.execute(work.db)
      await addParts(people)
    },
    async addEngagements(engagements: readonly ListedEngagement[], by: string): Promise<void> {
      if (engagements.length === 0) return
      const rows = engagements.map((one) => ({ ...one, id: newId<'Engagement'>() }))
      await sql`insert into people.engagement (organisation_id, id, person_id, kind, from_on, until_on, added_at, added_by)
        select ${organisation_id}, r.id, r.person_id, r.kind, r.from_on, r.until_on, ${work.now}::timestamptz, ${by}::uuid
          from jsonb_to_recordset(${fromJson(rows)}) as r(id uuid, person_id uuid, kind text, from_on date, until_on date)`.execute(
        work.db,
      )
    },
    /** As they are now, locked. */
    async lockFacts(ids: readonly string[]): Promise<StoredFacts[]> {
      return db
        .selectFrom('people.person as person')
        .select(['person.id', 'person.name', 'person.known_as', 'person.email', 'person.phone', 'person.languages'])
        .select(['person.work', 'person.version'])
        .select(({ exists, selectFrom }) =>
          exists(
            selectFrom('people.engagement as engagement')
              .select('engagement.id')
              .whereRef('engagement.organisation_id', '=', 'person.organisation_id')
              .whereRef('engagement.person_id', '=', 'person.id'),
          )
            .$castTo<boolean>()
            .as('engaged'),
        )
        .where('person.organisation_id', '=', organisation_id)
        .where('person.kind', '=', 'adult')
        .where(sql<boolean>`person.id = any(${[...ids]}::uuid[])`)
        .orderBy('person.id')
        .forUpdate('person')
        .execute()
    },
    async fillGaps(people: readonly (ListedPerson & { version: number })[]): Promise<void> {
      if (people.length === 0) return
      await changeMany(people)
      await addParts(people)
    },
    /** Puts facts back as they were, version and all: what somebody opened meanwhile is then out of date. */
    async putBack(people: readonly (ListedPerson & { version: number })[]): Promise<void> {
      if (people.length === 0) return
      await changeMany(people)
      await sql`delete from people.name_part where organisation_id = ${organisation_id}
        and person_id = any(${people.map(({ id }) => id)}::uuid[])`.execute(work.db)
      await addParts(people)
    },
    async removeEngagements(ids: readonly string[], addedAt: Date): Promise<void> {
      await sql`delete from people.engagement where organisation_id = ${organisation_id} and added_at = ${addedAt}::timestamptz
        and person_id = any(${[...ids]}::uuid[])`.execute(work.db)
    },
    /** Those of them who are as they came in, locked: nobody changed them or added to what they are here. */
    async listUntouched(ids: readonly string[]): Promise<string[]> {
      const rows = await sql<{ id: string }>`select person.id from people.person as person
        where person.organisation_id = ${organisation_id} and person.id = any(${[...ids]}::uuid[]) and person.version = 1
          and person.left_on is null and not exists (select from people.engagement e
            where e.organisation_id = person.organisation_id and e.person_id = person.id and e.added_at <> person.added_at)
        order by person.id for update of person`.execute(work.db)
      return rows.rows.map(({ id }) => id)
    },
    removeUnspokenOf,
  }

  /** Deletes those of whom nothing else in the house speaks, and gives their ids: PostgreSQL alone knows everything that does. */
  async function removeUnspokenOf(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return []
    await sql`savepoint unspoken`.execute(work.db)
    try {
      await sql`with parts as (delete from people.name_part where organisation_id = ${organisation_id} and person_id = any(${[...ids]}::uuid[])),
          engaged as (delete from people.engagement where organisation_id = ${organisation_id} and person_id = any(${[...ids]}::uuid[]))
        delete from people.person where organisation_id = ${organisation_id} and id = any(${[...ids]}::uuid[])`.execute(
        work.db,
      )
      await sql`release savepoint unspoken`.execute(work.db)
      return [...ids]
    } catch (error) {
      if (!isSpokenOf(error)) throw error
      await sql`rollback to savepoint unspoken`.execute(work.db)
      if (ids.length === 1) return []
      const half = Math.ceil(ids.length / 2)
      return [...(await removeUnspokenOf(ids.slice(0, half))), ...(await removeUnspokenOf(ids.slice(half)))]
    }
  }
}

const isSpokenOf = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23503'
