/** Saves reports, the documents made of them, signatures and the schedule: the only file that writes these tables. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PackRow, PacksTables, PaperRow, ScheduleRow, SignatureRow, VariantRow } from './packs.tables.ts'
import type { UnprintedWhy } from './packs.words.ts'

type NewSignature = Omit<SignatureRow, 'organisation_id' | 'id' | 'signed_at'>
type Which = Pick<VariantRow, 'pack_id' | 'viewer'>

export function packsStore(work: Work) {
  return { ...makingStore(work), ...signingStore(work), ...scheduleStore(work) }
}

function handle(work: Work) {
  return { db: roomHandle<PacksTables>(work.db), organisation_id: work.organisation }
}

function makingStore(work: Work) {
  const { db, organisation_id } = handle(work)
  const takeTurn = async () => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`packs of ${organisation_id}`}, 0))`.execute(db)
  }
  return {
    /** One at a time in an organisation until the end of the act. What is never changed cannot be locked as a row. */
    takeTurn,
    /** Reports are numbered without a gap. */
    async takeNumber(): Promise<number> {
      await takeTurn()
      const { last } = await db
        .selectFrom('packs.pack')
        .select((find) => find.fn.max('number').as('last'))
        .where('organisation_id', '=', organisation_id)
        .executeTakeFirstOrThrow()
      return (last ?? 0) + 1
    },
    async addPack(pack: Pick<PackRow, 'number' | 'template_version' | 'made_by'>): Promise<string> {
      const id = newId<'Pack'>()
      await db
        .insertInto('packs.pack')
        .values({ ...pack, id, organisation_id, made_at: work.now })
        .execute()
      return id
    },
    async addVariants(variants: readonly Omit<VariantRow, 'organisation_id'>[]): Promise<void> {
      await db
        .insertInto('packs.variant')
        .values(variants.map((one) => ({ ...one, organisation_id })))
        .execute()
    },
    /** Two who print the same take turns; whoever comes second finds it printed. */
    async lockPrinting({ pack_id, viewer }: Which): Promise<boolean> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`paper of ${pack_id} ${viewer}`}, 0))`.execute(db)
      const printed = await db
        .selectFrom('packs.paper')
        .select('sha256')
        .where('organisation_id', '=', organisation_id)
        .where('pack_id', '=', pack_id)
        .where('viewer', '=', viewer)
        .executeTakeFirst()
      return printed !== undefined
    },
    async addPaper(paper: Omit<PaperRow, 'organisation_id' | 'kept_at'>): Promise<void> {
      await db
        .insertInto('packs.paper')
        .values({ ...paper, organisation_id, kept_at: work.now })
        .execute()
    },
    async addUnprinted(which: Which, why: UnprintedWhy): Promise<void> {
      await db
        .insertInto('packs.unprinted')
        .values({ ...which, why, id: newId<'Unprinted'>(), organisation_id, tried_at: work.now })
        .execute()
    },
  }
}

function signingStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    async addSignature(signature: NewSignature): Promise<string> {
      const id = newId<'Signature'>()
      await db
        .insertInto('packs.signature')
        .values({ ...signature, id, organisation_id, signed_at: work.now })
        .execute()
      return id
    },
  }
}

function scheduleStore(work: Work) {
  const { db, organisation_id } = handle(work)
  return {
    /** Locked: two processes that come to make a report take turns. */
    lockSchedule(): Promise<ScheduleRow | undefined> {
      return db
        .selectFrom('packs.schedule')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .forUpdate()
        .executeTakeFirst()
    },
    async setSchedule(schedule: Omit<ScheduleRow, 'organisation_id' | 'set_at'>): Promise<void> {
      const row = { ...schedule, organisation_id, set_at: work.now }
      await db
        .insertInto('packs.schedule')
        .values(row)
        .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
        .execute()
    },
    async moveOn(next: Pick<ScheduleRow, 'next_on' | 'due_at'>): Promise<void> {
      await db.updateTable('packs.schedule').set(next).where('organisation_id', '=', organisation_id).execute()
    },
  }
}
