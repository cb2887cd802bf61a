/** Saves programmes, places and the setting of this room; with programmes.spells.store.ts the only file that writes its tables. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PlaceRow, ProgrammeRow, ProgrammesTables } from './programmes.tables.ts'

export type ProgrammeContent = Omit<ProgrammeRow, 'organisation_id' | 'id' | 'version' | 'until_on'>
export type PlaceContent = Omit<PlaceRow, 'organisation_id' | 'id' | 'version'>

export function programmesStore(work: Work) {
  return { ...programmesIn(work), ...placesIn(work) }
}

function programmesIn(work: Work) {
  const db = roomHandle<ProgrammesTables>(work.db)
  const organisation_id = work.organisation
  const change = (id: string, set: Partial<ProgrammeRow>) =>
    db
      .updateTable('programmes.programme')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute()
  return {
    lockProgramme(id: string): Promise<ProgrammeRow | undefined> {
      return db
        .selectFrom('programmes.programme')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    async addProgramme(content: ProgrammeContent & Pick<ProgrammeRow, 'until_on'>): Promise<string> {
      const id = newId<'Programme'>()
      await db
        .insertInto('programmes.programme')
        .values({ ...content, organisation_id, id, version: 1 })
        .execute()
      return id
    },
    async changeProgramme(id: string, content: ProgrammeContent, version: number): Promise<void> {
      await change(id, { ...content, version: version + 1 })
    },
    async endProgramme(id: string, lastOn: string): Promise<void> {
      await change(id, { until_on: lastOn })
    },
    async setMonths(months_without: number): Promise<void> {
      await db
        .insertInto('programmes.setting')
        .values({ organisation_id, months_without })
        .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ months_without }))
        .execute()
    },
  }
}

function placesIn(work: Work) {
  const db = roomHandle<ProgrammesTables>(work.db)
  const organisation_id = work.organisation
  return {
    lockPlace(id: string): Promise<PlaceRow | undefined> {
      return db
        .selectFrom('programmes.place')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    async addPlace(content: PlaceContent): Promise<string> {
      const id = newId<'Place'>()
      await db
        .insertInto('programmes.place')
        .values({ ...content, organisation_id, id, version: 1 })
        .execute()
      return id
    },
    async changePlace(id: string, content: PlaceContent, version: number): Promise<void> {
      await db
        .updateTable('programmes.place')
        .set({ ...content, version: version + 1 })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
