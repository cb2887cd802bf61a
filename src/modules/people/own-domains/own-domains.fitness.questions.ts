/** Whether somebody's account is theirs alone: asked before a role is given that reads what nobody else may read. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Role } from '../people.words.ts'
import { rolesNeedingProof } from '../people.words.ts'
import type { AddressFinding } from './own-domains.addresses.rules.ts'
import { findingsOf } from './own-domains.addresses.rules.ts'
import { unfitSentences } from './own-domains.addresses.words.ts'

type Place = Pick<Work, 'db' | 'organisation' | 'now'>

/** What speaks against this person's account and address being theirs alone, the gravest first. */
export async function listAddressFindings(place: Place, person: string): Promise<AddressFinding[]> {
  const today = dayOf(place.now)
  const row = await roomHandle<PeopleTables>(place.db)
    .selectFrom('people.person as person')
    .select(['person.email', 'person.account_is_shared as accountIsShared'])
    .select((select) =>
      select
        .selectFrom('people.person as other')
        .select(sql<number>`count(*)::int`.as('others'))
        .whereRef('other.organisation_id', '=', 'person.organisation_id')
        .whereRef('other.email', '=', 'person.email')
        .whereRef('other.id', '<>', 'person.id')
        .where('other.kind', '=', 'adult')
        .where((where) => where.or([where('other.left_on', 'is', null), where('other.left_on', '>=', today)]))
        .as('others'),
    )
    .where('person.organisation_id', '=', place.organisation)
    .where('person.id', '=', person)
    .executeTakeFirst()
  const { email, accountIsShared, others } = found(row)
  return findingsOf({ email, accountIsShared, others: others ?? 0 })
}

/** Why this person cannot be given this role while their account is as it is; undefined where nothing stands against it. */
export async function whyUnfitForRole(place: Place, person: string, role: Role): Promise<string | undefined> {
  if (!rolesNeedingProof.some((one) => one === role)) return undefined
  const [first] = await listAddressFindings(place, person)
  return first && unfitSentences[first]
}
