/** Everybody who is in no programme from some day on, and after how many months that is looked at; one query each. */
import { sql } from 'kysely'
import { readCalendar } from '#modules/calendar/index.ts'
import { engagementCardReads, heldCardReads, personCardReads } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { programmesHandle } from './programmes.questions.ts'
import type { Without, WithoutRule } from './programmes.without.rules.ts'
import { suggestedMonths } from './programmes.words.ts'

type Place = Pick<Work, 'db' | 'organisation'>

/** What they are read from: what a promise about them declares. */
export const withoutReads = [
  ...personCardReads,
  ...engagementCardReads,
  ...heldCardReads,
  'programmes.spell',
  'programmes.programme',
  'programmes.kept_on',
  'programmes.setting',
] as const

/** Whoever has something without a known end is not among them; neither is anybody whose last day is known. */
export async function listWithout({ db, organisation }: Place): Promise<Without[]> {
  const { rows } = await sql<Without>`
    select card.id as person, card.kind,
        greatest((arrived.added_at at time zone 'Europe/London')::date, stay.until_on + 1)::text as since,
        kept.until_on::text as "keptUntil"
      from people.person_card card
      join people.arrival_card arrived on arrived.organisation_id = card.organisation_id and arrived.id = card.id
      left join (
        select person_id, max(until_on) as until_on, bool_or(until_on is null) as is_open from (
          select person_id, until_on from programmes.member_card where organisation_id = ${organisation}
          union all select person_id, until_on from programmes.leader_card where organisation_id = ${organisation}
          union all select person_id, until_on from people.engagement_card where organisation_id = ${organisation}
          union all select person_id, until_on from people.held_card where organisation_id = ${organisation}
        ) something group by person_id
      ) stay on stay.person_id = card.id
      left join (
        select person_id, max(until_on) as until_on from programmes.kept_on
          where organisation_id = ${organisation} group by person_id
      ) kept on kept.person_id = card.id
      where card.organisation_id = ${organisation} and card.kind <> 'parent-or-carer' and card.left_on is null
        and stay.is_open is not true
      order by since, card.id`.execute(db)
  return rows
}

export async function readWithoutRule(place: Place): Promise<WithoutRule> {
  const [months, calendar] = await Promise.all([readMonths(place), readCalendar(place)])
  return { months, calendar }
}

export async function readMonths(place: Place): Promise<number> {
  const row = await programmesHandle(place)
    .selectFrom('programmes.setting')
    .select('months_without')
    .where('organisation_id', '=', place.organisation)
    .executeTakeFirst()
  return row?.months_without ?? suggestedMonths
}

export async function hasProgrammes(place: Place): Promise<boolean> {
  const row = await programmesHandle(place)
    .selectFrom('programmes.programme')
    .select('id')
    .where('organisation_id', '=', place.organisation)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
