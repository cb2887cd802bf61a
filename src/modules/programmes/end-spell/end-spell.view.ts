/** Whose part in which programme is about to end. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { ProgrammesTables } from '../programmes.tables.ts'

export async function readSpell(work: Work, id: string) {
  const row = await roomHandle<ProgrammesTables & PeoplePublished>(work.db)
    .selectFrom('programmes.spell as spell')
    .innerJoin('programmes.programme as programme', (join) =>
      join
        .onRef('programme.organisation_id', '=', 'spell.organisation_id')
        .onRef('programme.id', '=', 'spell.programme_id'),
    )
    .innerJoin('people.person_card as card', (join) =>
      join.onRef('card.organisation_id', '=', 'spell.organisation_id').onRef('card.id', '=', 'spell.person_id'),
    )
    .select([
      'spell.id',
      'spell.part',
      'spell.from_on as fromOn',
      'programme.id as programme',
      'programme.name as title',
    ])
    .select('card.name')
    .where('spell.organisation_id', '=', work.organisation)
    .where('spell.id', '=', id)
    .executeTakeFirst()
  return found(row)
}

export type SpellView = Awaited<ReturnType<typeof readSpell>>
