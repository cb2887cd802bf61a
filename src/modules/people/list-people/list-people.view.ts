/** One page of the adults an organisation knows, narrowed or found by name, with what they are here as and appointed to today. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { EngagementKind, Role } from '../people.words.ts'
import type { Named } from './list-people.questions.ts'
import { whoseNamesHold } from './list-people.questions.ts'
import type { Narrowed } from './list-people.rules.ts'

export const peopleOnAPage = 50

export interface PersonLine {
  id: string
  name: string
  knownAs: string
  work: string
  left: boolean
  roles: Role[]
  kinds: EngagementKind[]
  /** A young volunteer, under both sets of rules: their page is with the young people. */
  isYoung: boolean
}

export interface PeoplePage {
  people: PersonLine[]
  /** The person after whom the next page begins, or undefined on the last. An id: names do not stand in addresses. */
  next: string | undefined
  isFirst: boolean
}

export interface Wanted extends Narrowed {
  after?: string | undefined
  /** Part of a name, as it was typed. */
  named?: string | undefined
}

export async function listPeople(work: Work, wanted: Wanted = {}): Promise<PeoplePage> {
  const today = dayOf(work.now)
  const withAccount = wanted.who === 'no-account' ? await listPeopleWithAccount(work) : []
  const named = wanted.named === undefined ? undefined : await whoseNamesHold(work, wanted.named)
  // The page first, then what those people hold: asked person by person, it took two and a half times as long.
  const rows = await roomHandle<PeopleTables>(work.db)
    .with('page', () => onePage(work, wanted, named, withAccount))
    .selectFrom('page')
    .select(['page.id', 'page.name', 'page.known_as', 'page.work', 'page.left_on'])
    .select((select) => [
      select
        .selectFrom('people.appointment as held')
        .select(sql<Role[]>`coalesce(array_agg(distinct held.role), '{}')`.as('roles'))
        .whereRef('held.organisation_id', '=', 'page.organisation_id')
        .whereRef('held.person_id', '=', 'page.id')
        .where('held.from_on', '<=', today)
        .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>=', today)]))
        .as('roles'),
      select
        .selectFrom('people.engagement as engaged')
        .select(sql<EngagementKind[]>`coalesce(array_agg(distinct engaged.kind), '{}')`.as('kinds'))
        .whereRef('engaged.organisation_id', '=', 'page.organisation_id')
        .whereRef('engaged.person_id', '=', 'page.id')
        .where((where) => where.or([where('engaged.until_on', 'is', null), where('engaged.until_on', '>=', today)]))
        .as('kinds'),
    ])
    .orderBy('page.sort_name')
    .orderBy('page.id')
    .execute()
  const shown = rows.slice(0, peopleOnAPage)
  return {
    people: shown.map((row) => ({
      id: row.id,
      name: row.name,
      knownAs: row.known_as,
      work: row.work,
      left: row.left_on !== null && row.left_on < today,
      roles: row.roles ?? [],
      kinds: row.kinds ?? [],
      isYoung: wanted.who === 'young',
    })),
    next: rows.length > peopleOnAPage ? shown.at(-1)?.id : undefined,
    isFirst: wanted.after === undefined,
  }
}

function onePage(work: Work, { after, as, who }: Wanted, named: Named | undefined, withAccount: readonly string[]) {
  const today = dayOf(work.now)
  return roomHandle<PeopleTables>(work.db)
    .selectFrom((from) =>
      from
        .selectFrom('people.person as person')
        .select(['person.organisation_id', 'person.id', 'person.name', 'person.known_as', 'person.sort_name'])
        .select(['person.work', 'person.left_on'])
        .where('person.organisation_id', '=', work.organisation)
        .where('person.kind', '=', who === 'young' ? 'young-person' : 'adult')
        .$if(named?.leads !== undefined, (query) =>
          query
            .where(({ and }) => and(named?.leads ? [named.leads] : []))
            .orderBy('person.sort_name')
            .orderBy('person.id')
            // Keeps it apart from what is asked of each, which would otherwise be asked of all before they are in order.
            .offset(sql.lit(0)),
        )
        .as('person'),
    )
    .select(['person.organisation_id', 'person.id', 'person.name', 'person.known_as', 'person.sort_name'])
    .select(['person.work', 'person.left_on'])
    .$if(named !== undefined, (query) => query.where(({ and }) => and(named?.conditions ?? [])))
    .$if(who === 'left', (query) => query.where('person.left_on', '<', today))
    .$if(who === 'here' || who === 'no-account' || who === 'young', (query) =>
      query.where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>=', today)])),
    )
    .$if(who === 'no-account', (query) =>
      query.where(sql<boolean>`person.id <> all (${sql.val([...withAccount])}::uuid[])`),
    )
    .$if(as !== undefined || who === 'young', (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('people.engagement as one')
            .select('one.id')
            .whereRef('one.organisation_id', '=', 'person.organisation_id')
            .whereRef('one.person_id', '=', 'person.id')
            .$if(as !== undefined, (of) => of.where('one.kind', '=', as ?? 'staff'))
            .$if(who === 'young', (of) => of.where('one.from_on', '<=', today))
            .where((of) => of.or([of('one.until_on', 'is', null), of('one.until_on', '>=', today)])),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(person.sort_name, person.id) >
        (select before.sort_name, before.id from people.person before
          where before.organisation_id = ${work.organisation} and before.id = ${after ?? null})`),
    )
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(peopleOnAPage + 1)
}
