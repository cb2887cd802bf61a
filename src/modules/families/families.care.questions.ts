/** Care and confidence of a child, opened for those who may read them. */
import type { Work } from '#platform/database/house.ts'
import { familiesHandle } from './families.children.questions.ts'
import type { CareRow } from './families.tables.ts'
import type { Decider } from './families.words.ts'
import { openSealed } from './seals/seals.questions.ts'

export interface ShownCare extends Pick<CareRow, 'id' | 'ended_at' | 'ended_because'> {
  placement: string
  everydayBy: Decider
  healthBy: Decider
  picturesBy: Decider
  picturesAllowed: boolean
  document: string
  seenOn: string | null
  seenBy: string | null
  fromOn: string
  untilOn: string
}

/** The one that stands first, then those before it. */
export async function openCares(work: Work, child: string): Promise<ShownCare[]> {
  const rows = await familiesHandle(work)
    .selectFrom('families.care as care')
    .leftJoin('people.person_card as seer', (join) =>
      join.onRef('seer.organisation_id', '=', 'care.organisation_id').onRef('seer.id', '=', 'care.seen_by'),
    )
    .selectAll('care')
    .select('seer.name as seer')
    .where('care.organisation_id', '=', work.organisation)
    .where('care.child_id', '=', child)
    .orderBy('care.set_at', 'desc')
    .orderBy('care.id')
    .limit(20)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      ended_at: row.ended_at,
      ended_because: row.ended_because,
      placement: await openSealed(work, 'placement', row.id, row.placement),
      everydayBy: row.everyday_by,
      healthBy: row.health_by,
      picturesBy: row.pictures_by,
      picturesAllowed: row.pictures_allowed,
      document: await openSealed(work, 'document', row.id, row.document),
      seenOn: row.seen_on,
      seenBy: row.seer,
      fromOn: row.from_on,
      untilOn: row.until_on,
    })),
  )
}

export interface ShownConfidence {
  reason: string
  setAt: Date
  setBy: string
}

/** Undefined where parents and carers may be told. */
export async function openConfidence(work: Work, child: string): Promise<ShownConfidence | undefined> {
  const row = await familiesHandle(work)
    .selectFrom('families.confidence as kept')
    .leftJoin('people.person_card as setter', (join) =>
      join.onRef('setter.organisation_id', '=', 'kept.organisation_id').onRef('setter.id', '=', 'kept.set_by'),
    )
    .select(['kept.id', 'kept.reason', 'kept.set_at', 'setter.name'])
    .where('kept.organisation_id', '=', work.organisation)
    .where('kept.child_id', '=', child)
    .where('kept.ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const reason = await openSealed(work, 'confidence', row.id, row.reason)
  return { reason, setAt: row.set_at, setBy: row.name ?? '' }
}
