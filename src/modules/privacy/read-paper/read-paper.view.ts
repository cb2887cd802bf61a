/** One paper, with who adopted it, and whether it is still the newest of its kind. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Paper } from '#platform/papers/paper.ts'
import { found } from '#platform/refusals/refusals.ts'
import { listNewestPapers } from '../privacy.questions.ts'
import type { PrivacyTables } from '../privacy.tables.ts'
import type { PaperKind } from '../privacy.words.ts'

export interface PaperView {
  id: string
  kind: PaperKind
  number: number
  sha256: string
  madeAt: Date
  paper: Paper
  adopted: { name: string; at: Date } | undefined
  isNewest: boolean
  isCurrent: boolean
}

export async function readPaper(work: Work, id: string): Promise<PaperView> {
  const [row, newest] = await Promise.all([
    roomHandle<PrivacyTables>(work.db)
      .selectFrom('privacy.paper as paper')
      .leftJoin('privacy.adoption as adoption', (join) =>
        join
          .onRef('adoption.organisation_id', '=', 'paper.organisation_id')
          .onRef('adoption.paper_id', '=', 'paper.id'),
      )
      .select(['paper.id', 'paper.kind', 'paper.number', 'paper.sha256', 'paper.made_at', 'paper.content'])
      .select(['adoption.signed_name', 'adoption.adopted_at'])
      .where('paper.organisation_id', '=', work.organisation)
      .where('paper.id', '=', id)
      .executeTakeFirst(),
    listNewestPapers(work),
  ])
  const { made_at, content, signed_name, adopted_at, ...paper } = found(row)
  const same = newest.find((one) => one.id === id)
  return {
    ...paper,
    madeAt: made_at,
    // It was written by this room from the same type, and is never changed.
    paper: content as Paper,
    adopted: signed_name && adopted_at ? { name: signed_name, at: adopted_at } : undefined,
    isNewest: same !== undefined,
    isCurrent: same?.isCurrent ?? false,
  }
}
