/** How families stand as a whole: whose carers are not known, and who turns 18. One question each. */
import { sql } from 'kysely'
import { dayOf } from '#platform/text/dates.ts'
import type { AgeFacts } from './families.ages.rules.ts'
import type { Place } from './families.children.questions.ts'
import { familiesHandle } from './families.children.questions.ts'
import type { KeptAs } from './families.words.ts'

export interface YoungStanding extends AgeFacts {
  keptAs: KeptAs
  addedOn: string
  leftOn: string | null
  /** A carer is known, nobody is to be told, or it is written down why none is. */
  isAnswered: boolean
  isNoneSaid: boolean
  /** The last day on which what is said of their care is relied on. */
  careUntil: string | null
}

/** Everybody who is not settled as an adult; whoever has left counts for nothing and is left out. */
export async function listStandings(place: Place): Promise<YoungStanding[]> {
  const today = dayOf(place.now)
  const rows = await familiesHandle(place)
    .selectFrom('families.young_person as young')
    .innerJoin('people.contact_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'young.organisation_id').onRef('card.id', '=', 'young.person_id'),
    )
    .leftJoin('families.care as care', (join) =>
      join
        .onRef('care.organisation_id', '=', 'young.organisation_id')
        .onRef('care.child_id', '=', 'young.person_id')
        .on('care.ended_at', 'is', null),
    )
    .select(['young.born_on as bornOn', 'young.age_band as band', 'young.band_on as bandOn'])
    .select(['young.kept_as as keptAs', 'young.added_at as addedAt', 'card.left_on as leftOn'])
    .select(['care.until_on as careUntil'])
    .select(sql<boolean>`young.no_carer_reason is not null`.as('isNoneSaid'))
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('families.tie as tie')
          .select('tie.id')
          .whereRef('tie.organisation_id', '=', 'young.organisation_id')
          .whereRef('tie.child_id', '=', 'young.person_id')
          .where('tie.must_not_know', '=', false)
          .where((where) => where.or([where('tie.until_on', 'is', null), where('tie.until_on', '>=', today)])),
      ).as('hasCarer'),
      exists(
        selectFrom('families.confidence as kept')
          .select('kept.id')
          .whereRef('kept.organisation_id', '=', 'young.organisation_id')
          .whereRef('kept.child_id', '=', 'young.person_id')
          .where('kept.ended_at', 'is', null),
      ).as('inConfidence'),
    ])
    .where('young.organisation_id', '=', place.organisation)
    .where('young.kept_as', '<>', 'adult')
    .where((where) => where.or([where('card.left_on', 'is', null), where('card.left_on', '>=', today)]))
    .execute()
  return rows.map(({ addedAt, hasCarer, inConfidence, ...row }) => ({
    ...row,
    addedOn: dayOf(addedAt),
    isAnswered: Boolean(hasCarer) || Boolean(inConfidence) || row.isNoneSaid,
  }))
}
