/** Who is here, as what, and with which checks; what was decided; each in one statement. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { AdultFacts, Decision } from './vetting.rules.ts'
import type { VettingTables } from './vetting.tables.ts'
import { suggestedMonths } from './vetting.words.ts'

/** What is asked needs no more of a work than where to look. */
export type Place = Pick<Work, 'db' | 'organisation'>

export interface KnownAdult extends AdultFacts {
  id: string
  name: string
  leftOn: string | null
}

/** Adults who are here on that day, by name, with all that says whether their checks are in date. */
export async function listAdults(
  place: Place,
  day: string,
  page: { after?: string | undefined; most?: number | undefined; only?: string | undefined } = {},
): Promise<KnownAdult[]> {
  const rows = await onePage(place, day, page).execute()
  return rows.map(({ id, name, left_on: leftOn, contacts_young_people: contact, engagements, clearances }) => ({
    id,
    name,
    leftOn,
    contact,
    engagements,
    clearances,
  }))
}

function onePage(
  { db, organisation }: Place,
  day: string,
  { after, most, only }: { after?: string | undefined; most?: number | undefined; only?: string | undefined },
) {
  return roomHandle<VettingTables>(db)
    .selectFrom('people.person_card as person')
    .select(['person.id', 'person.name', 'person.left_on', 'person.contacts_young_people'])
    .select((select) => [
      jsonArrayFrom(
        select
          .selectFrom('people.engagement_card as one')
          .select(['one.kind'])
          .select([sql<string>`one.from_on::text`.as('fromOn'), sql<string | null>`one.until_on::text`.as('untilOn')])
          .whereRef('one.organisation_id', '=', 'person.organisation_id')
          .whereRef('one.person_id', '=', 'person.id'),
      ).as('engagements'),
      jsonArrayFrom(
        select
          .selectFrom('vetting.clearance as held')
          .select(['held.kind', sql<string>`held.renew_on::text`.as('renewOn')])
          .whereRef('held.organisation_id', '=', 'person.organisation_id')
          .whereRef('held.person_id', '=', 'person.id')
          .where('held.ended_at', 'is', null),
      ).as('clearances'),
    ])
    .where('person.organisation_id', '=', organisation)
    .where('person.kind', '=', 'adult')
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>=', day)]))
    .$if(only !== undefined, (query) => query.where('person.id', '=', only ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(person.sort_name, person.id) > (select before.sort_name, before.id from people.person_card before
          where before.organisation_id = ${organisation} and before.id = ${after ?? null})`),
    )
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .$if(most !== undefined, (query) => query.limit(most ?? 1))
}

export interface Decided {
  decisions: Decision[]
  months: number
  /** Undefined where the months are our suggestion and nobody's decision. */
  monthsDecided: boolean
}

export async function readDecided({ db, organisation }: Place): Promise<Decided> {
  const row = await roomHandle<VettingTables>(db)
    .selectNoFrom((select) => [
      jsonArrayFrom(
        select
          .selectFrom('vetting.need as one')
          .select(['one.engagement', 'one.contacts_young_people as contact', 'one.needs'])
          .where('one.organisation_id', '=', organisation)
          .orderBy('one.engagement')
          .orderBy('one.contacts_young_people'),
      ).as('decisions'),
      select
        .selectFrom('vetting.setting as setting')
        .select('setting.months')
        .where('setting.organisation_id', '=', organisation)
        .as('months'),
    ])
    .executeTakeFirstOrThrow()
  return { decisions: row.decisions, months: row.months ?? suggestedMonths, monthsDecided: row.months !== null }
}
