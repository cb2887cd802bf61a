/** What other rooms may ask of this one: who takes part in what, who leads what, and whom a leader sees. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { ProgrammesTables } from './programmes.tables.ts'

type Place = Pick<Work, 'db' | 'organisation' | 'now'>

export function programmesHandle(place: Pick<Work, 'db'>) {
  return roomHandle<ProgrammesTables>(place.db)
}

export interface ProgrammeOf {
  readonly person: string
  readonly programme: string
  readonly name: string
  readonly fromOn: string
  readonly untilOn: string | null
  /** Until which age young people take part in it. */
  readonly upperAge: number | null
}

/** Programmes that these people take part in today or will, by name; one query. */
export async function listProgrammesOf(place: Place, people: readonly string[]): Promise<ProgrammeOf[]> {
  if (people.length === 0) return []
  return programmesHandle(place)
    .selectFrom('programmes.member_card as member')
    .innerJoin('programmes.programme_card as programme', (join) =>
      join
        .onRef('programme.organisation_id', '=', 'member.organisation_id')
        .onRef('programme.id', '=', 'member.programme_id'),
    )
    .select(['member.person_id as person', 'programme.id as programme', 'programme.name'])
    .select(['member.from_on as fromOn', 'member.until_on as untilOn', 'programme.upper_age as upperAge'])
    .where('member.organisation_id', '=', place.organisation)
    .where('member.person_id', 'in', people)
    .where((where) =>
      where.or([where('member.until_on', 'is', null), where('member.until_on', '>=', dayOf(place.now))]),
    )
    .orderBy('programme.name')
    .orderBy('programme.id')
    .execute()
}

/** The running programmes that somebody leads today. */
export async function listLedBy(place: Place, person: string): Promise<string[]> {
  const rows = await ledBy(place, person).execute()
  return rows.map(({ programme_id }) => programme_id)
}

/** Everybody who is here and takes part today in what somebody leads today, each once. */
export async function listMembersLedBy(place: Place, person: string): Promise<string[]> {
  const today = dayOf(place.now)
  const rows = await roomHandle<ProgrammesTables & PeoplePublished>(place.db)
    .selectFrom('programmes.member_card as member')
    .innerJoin('people.person_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'member.organisation_id').onRef('card.id', '=', 'member.person_id'),
    )
    .select('member.person_id')
    .distinct()
    .where('member.organisation_id', '=', place.organisation)
    .where('member.from_on', '<=', today)
    .where((where) => where.or([where('member.until_on', 'is', null), where('member.until_on', '>=', today)]))
    .where((where) => where.or([where('card.left_on', 'is', null), where('card.left_on', '>=', today)]))
    .where('member.programme_id', 'in', ledBy(place, person))
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** A statement, for others of this room to join. A programme that has not begun is led by nobody yet. */
export function ledBy(place: Place, person: string) {
  const today = dayOf(place.now)
  return programmesHandle(place)
    .selectFrom('programmes.leader_card as leader')
    .innerJoin('programmes.programme_card as led', (join) =>
      join.onRef('led.organisation_id', '=', 'leader.organisation_id').onRef('led.id', '=', 'leader.programme_id'),
    )
    .select('leader.programme_id')
    .distinct()
    .where('leader.organisation_id', '=', place.organisation)
    .where('leader.person_id', '=', person)
    .where('leader.from_on', '<=', today)
    .where((where) => where.or([where('leader.until_on', 'is', null), where('leader.until_on', '>=', today)]))
    .where('led.from_on', '<=', today)
}
