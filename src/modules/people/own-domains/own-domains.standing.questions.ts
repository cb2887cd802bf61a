/** How an adult stands here, in one statement: as what, with which address, whether they leave, and what is to be done about it. */
import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { EngagementKind } from '../people.words.ts'
import type { AddressFinding } from './own-domains.addresses.rules.ts'
import { findingsOf, isOnDomains } from './own-domains.addresses.rules.ts'

export interface Engagement {
  id: string
  kind: EngagementKind
  fromOn: string
  untilOn: string | null
  through: string
}

export interface TaskToShow {
  id: string
  says: string
  href: string | null
  isOfLeaving: boolean
  /** The day, and who. */
  doneOn: string | null
  doneBy: string | null
}

export interface Leaving {
  id: string
  lastOn: string
  /** The account acts for the organisation no more. */
  isClosed: boolean
}

export interface Standing {
  engagements: Engagement[]
  findings: AddressFinding[]
  /** Whether the address is on a domain of the organisation's own; undefined where it has none, or no address is known. */
  isOwnDomain: boolean | undefined
  hasDomains: boolean
  leaving: Leaving | undefined
  /** Of joining, and of the leaving under way. */
  tasks: TaskToShow[]
}

export async function readStanding(work: Pick<Work, 'db' | 'organisation' | 'now'>, person: string): Promise<Standing> {
  const today = dayOf(work.now)
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.person as person')
    .select(['person.email', 'person.account_is_shared as accountIsShared'])
    .select((select) => [
      select
        .selectFrom('people.person as other')
        .select(sql<number>`count(*)::int`.as('others'))
        .whereRef('other.organisation_id', '=', 'person.organisation_id')
        .whereRef('other.email', '=', 'person.email')
        .whereRef('other.id', '<>', 'person.id')
        .where('other.kind', '=', 'adult')
        .where((where) => where.or([where('other.left_on', 'is', null), where('other.left_on', '>=', today)]))
        .as('others'),
      sql<string[]>`array(select own.domain from people.own_domain own
        where own.organisation_id = person.organisation_id order by own.domain)`.as('domains'),
      jsonArrayFrom(
        select
          .selectFrom('people.engagement as one')
          .select(['one.id', 'one.kind', 'one.through'])
          .select([sql<string>`one.from_on::text`.as('fromOn'), sql<string | null>`one.until_on::text`.as('untilOn')])
          .whereRef('one.organisation_id', '=', 'person.organisation_id')
          .whereRef('one.person_id', '=', 'person.id')
          .orderBy('one.from_on', 'desc')
          .orderBy('one.id')
          .limit(100),
      ).as('engagements'),
      jsonObjectFrom(
        select
          .selectFrom('people.leaving as going')
          .select(['going.id', sql<string>`going.last_on::text`.as('lastOn')])
          .select(sql<boolean>`going.closed_at is not null`.as('isClosed'))
          .whereRef('going.organisation_id', '=', 'person.organisation_id')
          .whereRef('going.person_id', '=', 'person.id')
          .where('going.undone_at', 'is', null),
      ).as('leaving'),
      jsonArrayFrom(
        select
          .selectFrom('people.task as task')
          .leftJoin('people.leaving as going', (join) =>
            join.onRef('going.organisation_id', '=', 'task.organisation_id').onRef('going.id', '=', 'task.leaving_id'),
          )
          .leftJoin('people.person as doer', (join) =>
            join.onRef('doer.organisation_id', '=', 'task.organisation_id').onRef('doer.id', '=', 'task.done_by'),
          )
          .select(['task.id', 'task.says', 'task.href', 'doer.name as doneBy'])
          .select([
            sql<boolean>`task.leaving_id is not null`.as('isOfLeaving'),
            sql<string | null>`(task.done_at at time zone 'Europe/London')::date::text`.as('doneOn'),
          ])
          .whereRef('task.organisation_id', '=', 'person.organisation_id')
          .whereRef('task.person_id', '=', 'person.id')
          .where('going.undone_at', 'is', null)
          .orderBy('task.added_at')
          .orderBy('task.id')
          .limit(200),
      ).as('tasks'),
    ])
    .where('person.organisation_id', '=', work.organisation)
    .where('person.id', '=', person)
    .executeTakeFirst()
  const { email, accountIsShared, others, domains, engagements, leaving, tasks } = found(row)
  return {
    engagements,
    findings: findingsOf({ email, accountIsShared, others: others ?? 0 }),
    isOwnDomain: email === null || domains.length === 0 ? undefined : isOnDomains(email, domains),
    hasDomains: domains.length > 0,
    leaving: leaving ?? undefined,
    tasks,
  }
}
