/** What the acts and screens of this room ask again and again: a draft with its statements, and what is in force. */
import type { Selectable } from 'kysely'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { canonicalText, labelsText } from './adopt-policy/adopt-policy.rules.ts'
import type { DraftStatement, VersionStatement } from './policy.rules.ts'
import { isIn } from './policy.rules.ts'
import type { DraftTable, PolicyTables, VersionTable } from './policy.tables.ts'

/** A draft as every screen about it needs it. */
export interface DraftInHand {
  readonly draft: Selectable<DraftTable>
  readonly policyTitle: string
  /** In their order, the removed ones included. */
  readonly statements: readonly DraftStatement[]
}

/** Throws NotFoundError. */
export async function getDraft(work: Work, id: string): Promise<DraftInHand> {
  const db = roomHandle<PolicyTables>(work.db)
  const [row, statements] = await Promise.all([
    db
      .selectFrom('policy.draft as draft')
      .innerJoin('policy.policy as policy', (join) =>
        join.onRef('policy.organisation_id', '=', 'draft.organisation_id').onRef('policy.id', '=', 'draft.policy_id'),
      )
      .selectAll('draft')
      .select('policy.title as policyTitle')
      .where('draft.organisation_id', '=', work.organisation)
      .where('draft.id', '=', id)
      .executeTakeFirst(),
    listDraftStatements(work, id),
  ])
  const { policyTitle, ...draft } = found(row)
  return { draft, policyTitle, statements }
}

export async function listDraftStatements(work: Work, draft: string): Promise<DraftStatement[]> {
  const rows = await roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.draft_statement')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('draft_id', '=', draft)
    .orderBy('place')
    .execute()
  return rows.map(({ organisation_id: _, draft_id: __, place: ___, read_as: readAs, ...rest }) => ({ ...rest, readAs }))
}

/** The extracted text in which the spans of a source's statements count; empty where the draft has no source. */
export async function findExtractedText(work: Work, source: string | null): Promise<string> {
  if (source === null) return ''
  const row = await roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.extract')
    .select('text')
    .where('organisation_id', '=', work.organisation)
    .where('source_id', '=', source)
    .executeTakeFirst()
  return row?.text ?? ''
}

export interface VersionInHand {
  readonly version: Selectable<VersionTable>
  readonly statements: readonly VersionStatement[]
}

/** Throws NotFoundError. */
export async function getVersion(work: Work, id: string): Promise<VersionInHand> {
  const db = roomHandle<PolicyTables>(work.db)
  const [version, statements] = await Promise.all([
    db
      .selectFrom('policy.version')
      .selectAll()
      .where('organisation_id', '=', work.organisation)
      .where('id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('policy.version_statement')
      .select(['id', 'text', 'level', 'kind', 'polarity', 'topics', 'carried', 'measure'])
      .where('organisation_id', '=', work.organisation)
      .where('version_id', '=', id)
      .orderBy('place')
      .execute(),
  ])
  return { version: found(version), statements }
}

/** A draft as it would be adopted now. */
export interface Adoptable {
  readonly draft: Selectable<DraftTable>
  readonly policyTitle: string
  /** Those that are not removed, in their order. */
  readonly statements: readonly DraftStatement[]
  readonly canonical: string
  /** Of the canonical text: what is signed. */
  readonly sha256: string
  /** Of what the statements are taken to be, which is adopted too. */
  readonly labels: string
}

/** Throws NotFoundError. */
export async function getAdoptable(work: Work, id: string): Promise<Adoptable> {
  const { draft, policyTitle, statements } = await getDraft(work, id)
  const kept = statements.filter(isIn)
  const canonical = canonicalText(policyTitle, kept)
  const labels = sha256Of(labelsText(kept))
  return { draft, policyTitle, statements: kept, canonical, sha256: sha256Of(canonical), labels }
}
