/** Who may be named as the owner of a commitment: an adult who is here. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { BoardTables } from '../board.tables.ts'

export async function findOwnerToBe(work: Work, person: string): Promise<{ id: string; name: string } | undefined> {
  if (!isUuid(person)) return undefined
  return roomHandle<BoardTables>(work.db)
    .selectFrom('people.person_card')
    .select(['id', 'name'])
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', person)
    .where('kind', '=', 'adult')
    .where('active', '=', true)
    .executeTakeFirst()
}

export interface CurrentOwner {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  /** Of the ownership: whoever names another says which one they saw. */
  readonly number: number
}

/** Undefined where nobody was ever named. */
export async function findCurrentOwner(work: Work, statement: string): Promise<CurrentOwner | undefined> {
  const row = await roomHandle<BoardTables>(work.db)
    .selectFrom('board.ownership as ownership')
    .innerJoin('people.person_card as person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'ownership.organisation_id')
        .onRef('person.id', '=', 'ownership.person_id'),
    )
    .select(['person.id', 'person.name', 'person.active', 'ownership.number'])
    .where('ownership.organisation_id', '=', work.organisation)
    .where('ownership.statement_id', '=', statement)
    .where('ownership.until_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, isActive: row.active, number: row.number }
}
