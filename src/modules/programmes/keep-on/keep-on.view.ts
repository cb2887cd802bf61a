/** Somebody who may be in no programme: who they are, and until when they stay already. */
import { sql } from 'kysely'
import type { ContactsPublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { ProgrammesTables } from '../programmes.tables.ts'

export async function readForgotten(work: Work, id: string) {
  const row = await roomHandle<ProgrammesTables & ContactsPublished>(work.db)
    .selectFrom('people.contact_card as card')
    .select(['card.id', 'card.name', 'card.kind'])
    .select(
      sql<string | null>`(select max(k.until_on)::text from programmes.kept_on k
        where k.organisation_id = card.organisation_id and k.person_id = card.id)`.as('keptUntil'),
    )
    .where('card.organisation_id', '=', work.organisation)
    .where('card.id', '=', id)
    .where('card.kind', '<>', 'parent-or-carer')
    .where('card.left_on', 'is', null)
    .executeTakeFirst()
  return found(row)
}

export type ForgottenView = Awaited<ReturnType<typeof readForgotten>>
