/** Loads and saves known gaps; the only file that writes them. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { BoardTables, GapRow } from './board.tables.ts'

export function gapStore(work: Work) {
  const db = roomHandle<BoardTables>(work.db)
  const organisation_id = work.organisation
  const of = (id: string) =>
    db.updateTable('board.gap').where('organisation_id', '=', organisation_id).where('id', '=', id)
  return {
    lockGap(id: string): Promise<GapRow | undefined> {
      return db
        .selectFrom('board.gap')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    /** Undefined where one is open already, whoever proposed it. */
    async addGap(gap: Pick<GapRow, 'statement_id' | 'plan' | 'until_on' | 'proposed_by'>): Promise<string | undefined> {
      const id = newId<'Gap'>()
      const nobodyYet = { accepted_at: null, accepted_by: null, ended_at: null, ended_by: null }
      const added = await db
        .insertInto('board.gap')
        .values({ ...gap, ...nobodyYet, organisation_id, id, proposed_at: work.now, end_note: '' })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return added.numInsertedOrUpdatedRows === 0n ? undefined : id
    },
    async acceptGap(id: string, by: string): Promise<void> {
      await of(id).set({ accepted_at: work.now, accepted_by: by }).execute()
    },
    async endGap(id: string, by: string, note: string): Promise<void> {
      await of(id).set({ ended_at: work.now, ended_by: by, end_note: note }).execute()
    },
  }
}
