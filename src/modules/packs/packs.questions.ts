/** What the acts and screens of this room ask: a report as its reader may know it, which there are, and when the next is made. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { nobody } from '#platform/promises/promise-tables.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PackAnswers } from './packs.answers.rules.ts'
import type { PacksTables, ScheduleRow } from './packs.tables.ts'
import type { UnprintedWhy } from './packs.words.ts'

export interface Printed {
  readonly fileId: string
  readonly sha256: string
  readonly bytes: number
  readonly replaced: readonly string[]
}

export interface PackInHand {
  readonly id: string
  readonly number: number
  readonly template: number
  readonly madeAt: Date
  readonly madeBy: string | null
  /** Whose variant it is. */
  readonly viewer: string
  readonly answers: PackAnswers
  readonly wordsSha256: string
  /** Undefined where no PDF was made yet. */
  readonly printed: Printed | undefined
  /** Why the last try to make one failed, where there is none. */
  readonly unprinted: UnprintedWhy | undefined
}

/** Throws NotFoundError. The reader's own variant where there is one, and everybody's otherwise. */
export async function getPack(work: Work, id: string, reader: string): Promise<PackInHand> {
  const row = await roomHandle<PacksTables>(work.db)
    .selectFrom('packs.pack as pack')
    .innerJoin('packs.variant as variant', (join) =>
      join.onRef('variant.organisation_id', '=', 'pack.organisation_id').onRef('variant.pack_id', '=', 'pack.id'),
    )
    .leftJoin('packs.paper as paper', (join) =>
      join
        .onRef('paper.organisation_id', '=', 'variant.organisation_id')
        .onRef('paper.pack_id', '=', 'variant.pack_id')
        .onRef('paper.viewer', '=', 'variant.viewer'),
    )
    .select(['pack.id', 'pack.number', 'pack.template_version', 'pack.made_at', 'pack.made_by'])
    .select(['variant.viewer', 'variant.answers', 'variant.words_sha256'])
    .select(['paper.file_id', 'paper.sha256', 'paper.bytes', 'paper.replaced'])
    .select(
      sql<UnprintedWhy | null>`(select one.why from packs.unprinted one where one.organisation_id = variant.organisation_id
        and one.pack_id = variant.pack_id and one.viewer = variant.viewer order by one.tried_at desc limit 1)`.as(
        'why',
      ),
    )
    .where('pack.organisation_id', '=', work.organisation)
    .where('pack.id', '=', id)
    .where('variant.viewer', 'in', [nobody, reader])
    .orderBy('variant.viewer', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { file_id: fileId, sha256, bytes, replaced, ...pack } = found(row)
  const printed = fileId && sha256 ? { fileId, sha256, bytes: bytes ?? 0, replaced: replaced ?? [] } : undefined
  return {
    id: pack.id,
    number: pack.number,
    template: pack.template_version,
    madeAt: pack.made_at,
    madeBy: pack.made_by,
    viewer: pack.viewer,
    answers: JSON.parse(pack.answers) as PackAnswers,
    wordsSha256: pack.words_sha256,
    printed,
    unprinted: printed ? undefined : (pack.why ?? undefined),
  }
}

export interface Signed {
  readonly by: string
  readonly name: string
  readonly metOn: string
  readonly signedAt: Date
  readonly ofOwn: boolean
  /** Empty where it was written beneath a report that is not the reader's. */
  readonly decision: string
}

/** Who signed a report, in order. What was decided over words that the reader does not see is not theirs to read. */
export async function listSignatures(work: Work, pack: Pick<PackInHand, 'id' | 'viewer'>): Promise<Signed[]> {
  const rows = await roomHandle<PacksTables>(work.db)
    .selectFrom('packs.signature')
    .select(['viewer', 'signed_by', 'signed_name', 'met_on', 'signed_at', 'of_own', 'decision'])
    .where('organisation_id', '=', work.organisation)
    .where('pack_id', '=', pack.id)
    .orderBy('signed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    by: row.signed_by,
    name: row.signed_name,
    metOn: row.met_on,
    signedAt: row.signed_at,
    ofOwn: row.of_own,
    decision: row.viewer === pack.viewer ? row.decision : '',
  }))
}

export interface PackLine {
  readonly id: string
  readonly number: number
  readonly madeAt: Date
  readonly madeBy: string | null
  /** Who asked for it; null where Kept made it by itself. */
  readonly maker: string | null
  readonly signatures: number
}

/** The newest first, those numbered lower than another where one is given. One query. */
export function listPacks(work: Work, before: number | undefined, most: number): Promise<PackLine[]> {
  return roomHandle<PacksTables>(work.db)
    .selectFrom('packs.pack as pack')
    .leftJoin('people.person_card as maker', (join) =>
      join.onRef('maker.organisation_id', '=', 'pack.organisation_id').onRef('maker.id', '=', 'pack.made_by'),
    )
    .select(['pack.id', 'pack.number', 'pack.made_at as madeAt', 'pack.made_by as madeBy', 'maker.name as maker'])
    .select(
      sql<number>`(select count(*)::int from packs.signature one where one.organisation_id = pack.organisation_id
        and one.pack_id = pack.id)`.as('signatures'),
    )
    .where('pack.organisation_id', '=', work.organisation)
    .$if(before !== undefined, (query) => query.where('pack.number', '<', before ?? 0))
    .orderBy('pack.number', 'desc')
    .limit(most)
    .execute()
}

export type Schedule = Pick<ScheduleRow, 'every_months' | 'next_on' | 'due_at'>

export function findSchedule(work: Work): Promise<Schedule | undefined> {
  return roomHandle<PacksTables>(work.db)
    .selectFrom('packs.schedule')
    .select(['every_months', 'next_on', 'due_at'])
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirst()
}
