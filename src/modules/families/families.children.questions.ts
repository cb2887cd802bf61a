/** Young people with what every list and page of this room says of them; one query, however many. */
import type { ContactsPublished, PeoplePublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { FamiliesTables } from './families.tables.ts'

export type Place = Pick<Work, 'db' | 'organisation' | 'now'>

export function familiesHandle(place: Pick<Place, 'db'>) {
  return roomHandle<FamiliesTables & ContactsPublished & PeoplePublished>(place.db)
}

/** The last day of a tie, of a stay and of an engagement counts. */
export function childLines(place: Place) {
  const today = dayOf(place.now)
  return familiesHandle(place)
    .selectFrom('families.young_person as young')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'young.organisation_id').onRef('card.id', '=', 'young.person_id'),
    )
    .where('young.organisation_id', '=', place.organisation)
    .select(['card.id', 'card.name', 'card.known_as as knownAs', 'card.left_on as leftOn', 'card.sort_name'])
    .select(['young.born_on as bornOn', 'young.age_band as band', 'young.band_on as bandOn'])
    .select(['young.kept_as as keptAs', 'young.added_at as addedAt'])
    .select(({ exists, selectFrom, fn, eb }) => [
      exists(
        selectFrom('families.confidence as kept')
          .select('kept.id')
          .whereRef('kept.organisation_id', '=', 'young.organisation_id')
          .whereRef('kept.child_id', '=', 'young.person_id')
          .where('kept.ended_at', 'is', null),
      ).as('inConfidence'),
      exists(
        selectFrom('families.care as care')
          .select('care.id')
          .whereRef('care.organisation_id', '=', 'young.organisation_id')
          .whereRef('care.child_id', '=', 'young.person_id')
          .where('care.ended_at', 'is', null),
      ).as('inCare'),
      exists(
        selectFrom('people.engagement_card as helps')
          .select('helps.person_id')
          .whereRef('helps.organisation_id', '=', 'young.organisation_id')
          .whereRef('helps.person_id', '=', 'young.person_id')
          .where('helps.from_on', '<=', today)
          .where((where) => where.or([where('helps.until_on', 'is', null), where('helps.until_on', '>=', today)])),
      ).as('helpsHere'),
      eb('young.no_carer_reason', 'is not', null).as('noCarerSaid'),
      selectFrom('families.tie as tie')
        .select(fn.countAll<number>().as('carers'))
        .whereRef('tie.organisation_id', '=', 'young.organisation_id')
        .whereRef('tie.child_id', '=', 'young.person_id')
        .where('tie.from_on', '<=', today)
        .where((where) => where.or([where('tie.until_on', 'is', null), where('tie.until_on', '>=', today)]))
        .as('carers'),
    ])
}

/** As childLines reads one. */
export type ChildLine = Awaited<ReturnType<ReturnType<typeof childLines>['execute']>>[number]

/** Who takes part today, and is a young person or an adult at risk. */
export function childLinesHere(place: Place) {
  return childLines(place)
    .where('card.kind', '=', 'young-person')
    .where('young.kept_as', '<>', 'adult')
    .where((where) => where.or([where('card.left_on', 'is', null), where('card.left_on', '>=', dayOf(place.now))]))
}
