/** Takes up the letter that is to be sent next, and keeps when the queue is to be looked at. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { LetterRow, MailTables, QueueRow } from './mail.tables.ts'

/** What is done to the letters of one organisation that wait. */
export function queueStore(work: Work) {
  const db = roomHandle<MailTables>(work.db)
  const organisation_id = work.organisation
  const waiting = () =>
    db.selectFrom('mail.letter').where('organisation_id', '=', organisation_id).where('state', '=', 'waiting')
  return {
    /** Locked, so that two processes do not take up the same letter. */
    async lockQueue(): Promise<QueueRow | undefined> {
      return db
        .selectFrom('mail.queue')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .forUpdate()
        .executeTakeFirst()
    },
    async changeQueue(change: Partial<Omit<QueueRow, 'organisation_id'>>): Promise<void> {
      await db.updateTable('mail.queue').set(change).where('organisation_id', '=', organisation_id).execute()
    },
    /** Letters whose link is out of time are not sent any more. */
    async expireLetters(): Promise<void> {
      await db
        .updateTable('mail.letter')
        .set({ state: 'expired', next_try_at: null, link_sealed: null, settled_at: work.now })
        .where('organisation_id', '=', organisation_id)
        .where('state', 'in', ['waiting', 'by-hand'])
        .where('expires_at', '<=', work.now)
        .execute()
    },
    async lockNextLetter(): Promise<LetterRow | undefined> {
      return waiting()
        .selectAll()
        .where('next_try_at', '<=', work.now)
        .orderBy('next_try_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .executeTakeFirst()
    },
    async findNextTry(): Promise<Date | null> {
      const row = await waiting()
        .select(({ fn }) => fn.min('next_try_at').as('at'))
        .executeTakeFirst()
      return row?.at ?? null
    },
    /** Where there is no server any more, what waits is handed over. */
    async giveToHand(): Promise<void> {
      await db
        .updateTable('mail.letter')
        .set({ state: 'by-hand', next_try_at: null })
        .where('organisation_id', '=', organisation_id)
        .where('state', '=', 'waiting')
        .where('kind', 'not in', ['confirm-address', 'sign-in-link', 'test'])
        .execute()
      await db
        .updateTable('mail.letter')
        .set({ state: 'cancelled', next_try_at: null, link_sealed: null, settled_at: work.now })
        .where('organisation_id', '=', organisation_id)
        .where('state', '=', 'waiting')
        .execute()
    },
  }
}
