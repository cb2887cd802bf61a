/** In which programmes young people take part, and which of them are for younger ones. */
import type { ProgrammeOf, ProgrammesPublished } from '#modules/programmes/index.ts'
import { listProgrammesOf } from '#modules/programmes/index.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { AgeFacts } from './families.ages.rules.ts'
import { agesOn, isOlderThan } from './families.ages.rules.ts'
import type { Place } from './families.children.questions.ts'
import type { FamiliesTables } from './families.tables.ts'

export interface ProgrammeOfChild {
  id: string
  name: string
  fromOn: string
  untilOn: string | null
  upperAge: number | null
  /** It is for younger people than they are by now. */
  isForYounger: boolean
}

/** Of each of these, the programmes that are not over; one query. */
export async function listProgrammesByChild(
  place: Place,
  children: readonly (AgeFacts & { id: string })[],
): Promise<Map<string, ProgrammeOfChild[]>> {
  const facts = new Map(children.map((one) => [one.id, one]))
  const byChild = new Map<string, ProgrammeOfChild[]>()
  for (const part of await listProgrammesOf(place, [...facts.keys()])) {
    const child = facts.get(part.person)
    if (!child) continue
    const all = byChild.get(child.id) ?? []
    byChild.set(child.id, [...all, ofChild(part, child, dayOf(place.now))])
  }
  return byChild
}

const ofChild = ({ programme, name, fromOn, untilOn, upperAge }: ProgrammeOf, child: AgeFacts, today: string) => ({
  id: programme,
  name,
  fromOn,
  untilOn,
  upperAge,
  isForYounger: isOlderThan(agesOn(child, today), upperAge),
})

/** Young people who take part today in something that is for younger ones; one query, over programmes that have an age. */
export async function listTooOld(place: Place): Promise<string[]> {
  const today = dayOf(place.now)
  const rows = await roomHandle<FamiliesTables & ProgrammesPublished>(place.db)
    .selectFrom('programmes.member_card as member')
    .innerJoin('programmes.programme_card as programme', (join) =>
      join
        .onRef('programme.organisation_id', '=', 'member.organisation_id')
        .onRef('programme.id', '=', 'member.programme_id'),
    )
    .innerJoin('families.young_person as young', (join) =>
      join
        .onRef('young.organisation_id', '=', 'member.organisation_id')
        .onRef('young.person_id', '=', 'member.person_id'),
    )
    .select(['young.person_id as id', 'young.born_on as bornOn', 'young.age_band as band', 'young.band_on as bandOn'])
    .select('programme.upper_age as upperAge')
    .where('member.organisation_id', '=', place.organisation)
    .where('programme.upper_age', 'is not', null)
    .where('member.from_on', '<=', today)
    .where((where) => where.or([where('member.until_on', 'is', null), where('member.until_on', '>=', today)]))
    .execute()
  const old = rows.filter((row) => isOlderThan(agesOn(row, today), row.upperAge))
  return [...new Set(old.map(({ id }) => id))]
}
