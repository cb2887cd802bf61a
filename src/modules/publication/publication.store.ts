/** Loads and saves addresses, pages, checks from outside and copies; the only file that writes this room's tables. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { CopyRow, PageRow, PublicationTables, ReachCheckRow } from './publication.tables.ts'
import type { CopyFormat, PageEnd } from './publication.words.ts'

export type PageChoices = Pick<
  PageRow,
  'slug' | 'policy_id' | 'shown_name' | 'shows_contacts' | 'has_welsh' | 'words_language'
>

/** `by` is the person who acts. */
export function publicationStore(work: Work, by: string) {
  return { ...addressesIn(work), ...pagesIn(work, by), ...reachChecksIn(work, by) }
}

function addressesIn(work: Work) {
  const db = roomHandle<PublicationTables>(work.db)
  const organisation_id = work.organisation
  return {
    /** False where another organisation has it, or had it within the last year; which, nobody is told. */
    async takeAddress(slug: string): Promise<boolean> {
      const row = { organisation_id, slug, taken_at: work.now, left_at: null }
      await db
        .insertInto('publication.address')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const own = await db
        .updateTable('publication.address')
        .set({ left_at: null })
        .where('organisation_id', '=', organisation_id)
        .where('slug', '=', slug)
        .returning('slug')
        .executeTakeFirst()
      return own !== undefined
    },
    /** Every address but those of pages that are prepared or published. */
    async leaveUnusedAddresses(): Promise<void> {
      await db
        .updateTable('publication.address as address')
        .set({ left_at: work.now })
        .where('address.organisation_id', '=', organisation_id)
        .where('address.left_at', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('publication.page as page')
                .select('page.id')
                .whereRef('page.organisation_id', '=', 'address.organisation_id')
                .whereRef('page.slug', '=', 'address.slug')
                .where('page.ended_at', 'is', null),
            ),
          ),
        )
        .execute()
    },
  }
}

function pagesIn(work: Work, by: string) {
  const db = roomHandle<PublicationTables>(work.db)
  const organisation_id = work.organisation
  return {
    /** Those that are prepared or published; one at a time in an organisation, since a page that is not there yet cannot be locked. */
    async lockPages(): Promise<PageRow[]> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`pages of ${organisation_id}`}, 0))`.execute(db)
      return db
        .selectFrom('publication.page')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('ended_at', 'is', null)
        .forUpdate()
        .execute()
    },
    async addPage(choices: PageChoices): Promise<string> {
      const id = newId<'Page'>()
      const none = { published_at: null, published_by: null, ended_at: null, ended_by: null, ended_how: null }
      const row = { ...choices, ...none, organisation_id, id, prepared_at: work.now, prepared_by: by }
      await db.insertInto('publication.page').values(row).execute()
      return id
    },
    async publishPage(id: string): Promise<void> {
      await db
        .updateTable('publication.page')
        .set({ published_at: work.now, published_by: by })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    async endPage(id: string, how: PageEnd): Promise<void> {
      await db
        .updateTable('publication.page')
        .set({ ended_at: work.now, ended_by: by, ended_how: how })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}

type NewReachCheck = Pick<ReachCheckRow, 'id' | 'token_sha256' | 'code' | 'expires_at'>

function reachChecksIn(work: Work, by: string) {
  const db = roomHandle<PublicationTables>(work.db)
  const organisation_id = work.organisation
  return {
    async addReachCheck(check: NewReachCheck): Promise<void> {
      const row = { ...check, organisation_id, begun_at: work.now, begun_by: by, passed_at: null, passed_by: null }
      await db.insertInto('publication.reach_check').values(row).execute()
    },
    lockReachCheck(id: string): Promise<ReachCheckRow | undefined> {
      return db
        .selectFrom('publication.reach_check')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    async passReachCheck(id: string): Promise<void> {
      await db
        .updateTable('publication.reach_check')
        .set({ passed_at: work.now, passed_by: by })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}

/** Copies are made by Kept itself, for whoever asks first. */
export function copiesStore(work: Work) {
  const db = roomHandle<PublicationTables>(work.db)
  const organisation_id = work.organisation
  return {
    async findCopy(paper: string, format: CopyFormat): Promise<CopyRow | undefined> {
      return db
        .selectFrom('publication.copy')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('paper_sha256', '=', paper)
        .where('format', '=', format)
        .executeTakeFirst()
    },
    /** False where another process has kept the same meanwhile. */
    async addCopy(copy: Pick<CopyRow, 'paper_sha256' | 'format' | 'file_id'>): Promise<boolean> {
      const row = { ...copy, organisation_id, id: newId<'Copy'>(), made_at: work.now }
      const added = await db
        .insertInto('publication.copy')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return added !== undefined
    },
  }
}
