/** Saves what is said about lists and what somebody looked at for themselves; the only file that writes them. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { BoardTables, SpotCheckRow } from './board.tables.ts'

export function checkStore(work: Work) {
  const db = roomHandle<BoardTables>(work.db)
  const organisation_id = work.organisation
  return {
    async addListAnswer(list: string, by: string, isComplete: boolean, missing: string): Promise<string> {
      const id = newId<'ListAnswer'>()
      const said = { is_complete: isComplete, missing, said_at: work.now, said_by: by }
      await db
        .insertInto('board.list_answer')
        .values({ organisation_id, id, list_id: list, ...said })
        .execute()
      return id
    },
    /** What is drawn already, and not looked at yet, is not drawn again. */
    async addChecks(
      checks: readonly Pick<SpotCheckRow, 'statement_id' | 'shown_as'>[],
      termFrom: string,
      by: string,
    ): Promise<number> {
      const open = { outcome: null, saw: '', checked_at: null, checked_by: null }
      const drawn = { organisation_id, term_from: termFrom, drawn_at: work.now, drawn_by: by }
      const rows = checks.map((one) => ({ ...one, ...drawn, ...open, id: newId<'SpotCheck'>() }))
      const added = await db
        .insertInto('board.spot_check')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return Number(added.numInsertedOrUpdatedRows ?? 0n)
    },
    /** Looked at again, by whoever it is: one more look, and the first stays as it was. */
    async addLook(
      again: Pick<SpotCheckRow, 'statement_id' | 'shown_as' | 'outcome' | 'saw'>,
      termFrom: string,
      by: string,
    ) {
      const id = newId<'SpotCheck'>()
      const looked = { drawn_at: work.now, drawn_by: by, checked_at: work.now, checked_by: by }
      await db
        .insertInto('board.spot_check')
        .values({ ...again, ...looked, organisation_id, id, term_from: termFrom })
        .execute()
      return id
    },
    lockCheck(id: string): Promise<SpotCheckRow | undefined> {
      return db
        .selectFrom('board.spot_check')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    async settleCheck(id: string, by: string, outcome: 'agrees' | 'disagrees', saw: string): Promise<string> {
      await db
        .updateTable('board.spot_check')
        .set({ outcome, saw, checked_at: work.now, checked_by: by })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
      return id
    },
  }
}
