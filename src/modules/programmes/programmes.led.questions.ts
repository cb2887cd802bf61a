/** Every programme that is not over, with its leaders and what is known of its place; one query. */
import { sql } from 'kysely'
import type { PeoplePublished } from '#modules/people/index.ts'
import { personCardReads } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { LedProgramme } from './programmes.led.rules.ts'
import type { ProgrammesTables } from './programmes.tables.ts'

export const ledReads = ['programmes.programme', 'programmes.place', 'programmes.spell', ...personCardReads] as const

export async function listLedProgrammes(
  place: Pick<Work, 'db' | 'organisation' | 'now'>,
): Promise<(LedProgramme & { name: string; placeId: string | null })[]> {
  const rows = await roomHandle<ProgrammesTables & PeoplePublished>(place.db)
    .selectFrom('programmes.programme as one')
    .leftJoin('programmes.place as place', (join) =>
      join.onRef('place.organisation_id', '=', 'one.organisation_id').onRef('place.id', '=', 'one.place_id'),
    )
    .select(['one.id', 'one.name', 'one.from_on as fromOn', 'one.until_on as untilOn', 'one.place_id as placeId'])
    .select(['place.kind', 'place.lead_name as leadName', 'place.checked_on as checkedOn'])
    .select(
      sql<{ fromOn: string; untilOn: string | null }[]>`coalesce((select json_agg(json_build_object(
          'fromOn', s.from_on, 'untilOn', least(s.until_on, card.left_on)) order by s.from_on, s.id)
        from programmes.spell s
        join people.person_card card on card.organisation_id = s.organisation_id and card.id = s.person_id
        where s.organisation_id = one.organisation_id and s.programme_id = one.id and s.part = 'leads'), '[]')`.as(
        'leaders',
      ),
    )
    .where('one.organisation_id', '=', place.organisation)
    .where((where) => where.or([where('one.until_on', 'is', null), where('one.until_on', '>=', dayOf(place.now))]))
    .orderBy('one.name')
    .orderBy('one.id')
    .execute()
  return rows.map(({ kind, leadName, checkedOn, ...row }) => ({
    ...row,
    place: kind === null ? null : { kind, isNamed: leadName !== '', checkedOn },
  }))
}
