/** What was brought: its name, who brought it, whether it is read yet, and the text taken out of it. */
import type { PeoplePublished } from '#modules/people/index.ts'
import { isOfTheFile } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PolicyTables } from '../policy.tables.ts'

export interface SourceView {
  id: string
  policy: string
  policyTitle: string
  name: string
  fileId: string | null
  pasted: string | null
  bytes: number
  broughtAt: Date
  broughtBy: string
  /** The draft made from it; undefined while it is being read, or where that came to nothing. */
  draft: string | undefined
  text: string | undefined
  /** What kind of file the text was taken out of. */
  format: string | null
  pages: number | null
  /** Why it could not be read when last somebody tried, in the word of the program. */
  unread: string | undefined
  /** A file that can never be read was not kept. */
  isGone: boolean
}

/** Throws NotFoundError. */
export async function readSource(work: Work, id: string): Promise<SourceView> {
  const db = roomHandle<PolicyTables & PeoplePublished>(work.db)
  const row = await db
    .selectFrom('policy.source as source')
    .innerJoin('policy.policy as policy', (join) =>
      join.onRef('policy.organisation_id', '=', 'source.organisation_id').onRef('policy.id', '=', 'source.policy_id'),
    )
    .innerJoin('people.person_card as by', (join) =>
      join.onRef('by.organisation_id', '=', 'source.organisation_id').onRef('by.id', '=', 'source.brought_by'),
    )
    .leftJoin('policy.extract as extract', (join) =>
      join.onRef('extract.organisation_id', '=', 'source.organisation_id').onRef('extract.source_id', '=', 'source.id'),
    )
    .leftJoin('policy.draft as draft', (join) =>
      join.onRef('draft.organisation_id', '=', 'source.organisation_id').onRef('draft.source_id', '=', 'source.id'),
    )
    .select([
      'source.id',
      'source.policy_id as policy',
      'policy.title as policyTitle',
      'source.name',
      'source.file_id as fileId',
      'source.pasted',
      'source.bytes',
      'source.brought_at as broughtAt',
      'by.name as broughtBy',
      'draft.id as draft',
      'extract.text',
      'extract.format',
      'extract.pages',
    ])
    .where('source.organisation_id', '=', work.organisation)
    .where('source.id', '=', id)
    .executeTakeFirst()
  const { draft, text, ...rest } = found(row)
  const tried = await db
    .selectFrom('policy.unread')
    .select('why')
    .where('organisation_id', '=', work.organisation)
    .where('source_id', '=', rest.id)
    .orderBy('tried_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    ...rest,
    draft: draft ?? undefined,
    text: text ?? undefined,
    unread: tried?.why,
    isGone: row?.fileId !== null && isOfTheFile(tried?.why ?? ''),
  }
}
