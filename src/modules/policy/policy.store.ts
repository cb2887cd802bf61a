/** Loads and saves policies, sources, drafts and versions; with its two parts beside it, the only file that writes them. */
import type { Selectable } from 'kysely'
import type { Facts } from '#modules/reader/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { statementStore } from './policy.statements.store.ts'
import type { DraftTable, ExtractRow, PolicyRow, PolicyTables, SourceRow } from './policy.tables.ts'
import { versionStore } from './policy.versions.store.ts'

type NewSource = Omit<SourceRow, 'organisation_id' | 'brought_at' | 'brought_by'>
type NewDraft = {
  policy: string
  source?: string
  fromVersion?: string
  starter?: Readonly<Record<string, string>>
  facts: Facts
}

/** Everything of one organisation that this room keeps. `by` is the person who acts. */
export function policyStore(work: Work, by: string) {
  return { ...sourceStore(work, by), ...draftStore(work, by), ...statementStore(work), ...versionStore(work) }
}

function handle(work: Work) {
  return { db: roomHandle<PolicyTables>(work.db), organisation_id: work.organisation }
}

function sourceStore(work: Work, by: string) {
  const { db, organisation_id } = handle(work)
  return {
    async addPolicy(title: string): Promise<string> {
      const id = newId<'Policy'>()
      await db
        .insertInto('policy.policy')
        .values({ organisation_id, id, title, begun_at: work.now, begun_by: by })
        .execute()
      return id
    },
    findPolicy(id: string, how: 'look' | 'lock'): Promise<PolicyRow | undefined> {
      const query = db
        .selectFrom('policy.policy')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
      return (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
    },
    async renamePolicy(id: string, title: string): Promise<void> {
      await db
        .updateTable('policy.policy')
        .set({ title })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    async addSource(source: NewSource): Promise<void> {
      await db
        .insertInto('policy.source')
        .values({ ...source, organisation_id, brought_at: work.now, brought_by: by })
        .execute()
    },
    findSource(id: string): Promise<SourceRow | undefined> {
      return db
        .selectFrom('policy.source')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .executeTakeFirst()
    },
    async addUnread(source: string, why: string): Promise<void> {
      await db
        .insertInto('policy.unread')
        .values({ organisation_id, id: newId<'Unread'>(), source_id: source, why, tried_at: work.now })
        .execute()
    },
    async addExtract(extract: Omit<ExtractRow, 'organisation_id' | 'read_at'>): Promise<void> {
      await db
        .insertInto('policy.extract')
        .values({ ...extract, organisation_id, read_at: work.now })
        .execute()
    },
  }
}

function draftStore(work: Work, by: string) {
  const { db, organisation_id } = handle(work)
  return {
    async addDraft({ policy, source, fromVersion, starter, facts }: NewDraft): Promise<string> {
      const id = newId<'Draft'>()
      const row = {
        organisation_id,
        id,
        policy_id: policy,
        source_id: source ?? null,
        from_version_id: fromVersion ?? null,
        starter: starter ? JSON.stringify(starter) : null,
        facts: JSON.stringify(facts),
        state: 'open' as const,
        begun_at: work.now,
        begun_by: by,
        ended_at: null,
        ended_by: null,
      }
      await db.insertInto('policy.draft').values(row).execute()
      return id
    },
    /** Locked, so that two who correct it take turns. */
    findDraft(id: string, how: 'look' | 'lock'): Promise<Selectable<DraftTable> | undefined> {
      const query = db
        .selectFrom('policy.draft')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
      return (how === 'lock' ? query.forUpdate() : query).executeTakeFirst()
    },
    findOpenDraft(policy: string): Promise<Selectable<DraftTable> | undefined> {
      return db
        .selectFrom('policy.draft')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('policy_id', '=', policy)
        .where('state', '=', 'open')
        .executeTakeFirst()
    },
    findDraftOfSource(source: string): Promise<Selectable<DraftTable> | undefined> {
      return db
        .selectFrom('policy.draft')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('source_id', '=', source)
        .executeTakeFirst()
    },
    async changeFacts(draft: string, facts: Facts): Promise<void> {
      await db
        .updateTable('policy.draft')
        .set({ facts: JSON.stringify(facts) })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', draft)
        .execute()
    },
    async endDraft(id: string, state: 'adopted' | 'put-away'): Promise<void> {
      await db
        .updateTable('policy.draft')
        .set({ state, ended_at: work.now, ended_by: by })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
