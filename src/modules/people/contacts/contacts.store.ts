/** Saves what becomes of somebody who is no adult here: that they left, came of age, or help as a volunteer. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from '../people.tables.ts'

/** All of it is done to young people, parents and carers alone: adults leave and come by acts of their own. */
export function contactsStore(work: Work) {
  const db = roomHandle<PeopleTables>(work.db)
  const organisation_id = work.organisation
  const changed = async (id: string, set: { left_on: string | null } | { kind: 'adult' }) => {
    const done = await db
      .updateTable('people.person')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .where('kind', '<>', 'adult')
      .executeTakeFirst()
    return done.numUpdatedRows > 0n
  }
  return {
    markLeft: (id: string, lastOn: string | null) => changed(id, { left_on: lastOn }),
    makeAdult: (id: string) => changed(id, { kind: 'adult' }),
    async addVolunteering(person_id: string, from_on: string, by: string): Promise<void> {
      const row = { organisation_id, id: newId<'Engagement'>(), person_id, kind: 'volunteer' as const, from_on }
      await db
        .insertInto('people.engagement')
        .values({ ...row, until_on: null, through: '', added_at: work.now, added_by: by })
        .execute()
    },
    async endVolunteering(person: string, until_on: string): Promise<boolean> {
      const done = await db
        .updateTable('people.engagement')
        .set({ until_on })
        .where('organisation_id', '=', organisation_id)
        .where('person_id', '=', person)
        .where('until_on', 'is', null)
        .where('from_on', '<=', until_on)
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
  }
}
