/** Loads and saves related policies and what was said of the policy's sentences; the only file that writes this room's tables. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { CitationsTables, LawCheckRow, NamedAnswerRow, RelatedPolicyRow } from './citations.tables.ts'

export type RelatedContent = Omit<
  RelatedPolicyRow,
  'organisation_id' | 'id' | 'version' | 'added_at' | 'added_by' | 'put_away_at' | 'put_away_by'
>
type NewAnswer = Pick<NamedAnswerRow, 'statement_id' | 'wording' | 'says'>
type NewCheck = Pick<LawCheckRow, 'statement_id' | 'wording' | 'nation' | 'says' | 'instead' | 'how' | 'checked_on'>

/** `by` is the person who acts. */
export function citationsStore(work: Work, by: string) {
  return { ...relatedIn(work, by), ...saidIn(work, by) }
}

function relatedIn(work: Work, by: string) {
  const db = roomHandle<CitationsTables>(work.db)
  const organisation_id = work.organisation
  const change = (id: string, set: Partial<RelatedPolicyRow>) =>
    db
      .updateTable('citations.related_policy')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .where('put_away_at', 'is', null)
      .execute()
  return {
    /** All that are held, locked. */
    lockRelated(): Promise<RelatedPolicyRow[]> {
      return db
        .selectFrom('citations.related_policy')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('put_away_at', 'is', null)
        .orderBy('added_at')
        .orderBy('id')
        .forUpdate()
        .execute()
    },
    async addRelated(content: RelatedContent): Promise<string> {
      const id = newId<'RelatedPolicy'>()
      const added = { version: 1, added_at: work.now, added_by: by, put_away_at: null, put_away_by: null }
      await db
        .insertInto('citations.related_policy')
        .values({ ...content, ...added, organisation_id, id })
        .execute()
      return id
    },
    async changeRelated({ id, version }: RelatedPolicyRow, content: RelatedContent): Promise<void> {
      await change(id, { ...content, version: version + 1 })
    },
    async putAwayRelated(id: string): Promise<void> {
      await change(id, { put_away_at: work.now, put_away_by: by })
    },
  }
}

function saidIn(work: Work, by: string) {
  const db = roomHandle<CitationsTables>(work.db)
  const organisation_id = work.organisation
  return {
    async addAnswer(answer: NewAnswer, policies: readonly string[]): Promise<void> {
      const id = newId<'NamedAnswer'>()
      const row = { ...answer, organisation_id, id, answered_at: work.now, answered_by: by }
      await db.insertInto('citations.named_answer').values(row).execute()
      const rows = policies.map((related_policy_id) => ({ organisation_id, answer_id: id, related_policy_id }))
      if (rows.length > 0) await db.insertInto('citations.answer_policy').values(rows).execute()
    },
    async addLawCheck(check: NewCheck): Promise<void> {
      const row = { ...check, organisation_id, id: newId<'LawCheck'>(), checked_at: work.now, checked_by: by }
      await db.insertInto('citations.law_check').values(row).execute()
    },
  }
}
