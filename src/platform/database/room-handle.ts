/** Narrows the house's database handle to the tables of one room, so that another room's table cannot be spelled. */
import type { Kysely } from 'kysely'
import type { HouseHandle } from './kysely-session.ts'

/** The one place where the whole house's database handle becomes a single room's. */
export function roomHandle<RoomTables>(house: HouseHandle): Kysely<RoomTables> {
  return house as unknown as Kysely<RoomTables>
}
