/** What the pages about known gaps ask: one gap, and those that wait for a trustee. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { Commitment } from './board.answers.rules.ts'
import { listCommitments } from './board.questions.ts'
import type { BoardTables, GapRow } from './board.tables.ts'

export interface GapView extends GapRow {
  readonly proposedByName: string
}

/** Throws NotFoundError where no commitment in force has that id. */
export async function getCommitment(work: Work, statement: string): Promise<Commitment> {
  return found((await listCommitments(work, work.now)).find((one) => one.statementId === statement))
}

/** Throws NotFoundError. */
export async function getGap(work: Work, id: string): Promise<GapView> {
  return found(await gaps(work).where('gap.id', '=', id).executeTakeFirst())
}

/** The one that is open for a commitment, accepted or not. */
export function findOpenGap(work: Work, statement: string): Promise<GapView | undefined> {
  return gaps(work).where('gap.statement_id', '=', statement).where('gap.ended_at', 'is', null).executeTakeFirst()
}

/** Those that wait for a trustee, the oldest first. */
export function listProposedGaps(work: Work): Promise<GapView[]> {
  return gaps(work)
    .where('gap.accepted_at', 'is', null)
    .where('gap.ended_at', 'is', null)
    .orderBy('gap.proposed_at')
    .limit(50)
    .execute()
}

function gaps(work: Work) {
  return roomHandle<BoardTables>(work.db)
    .selectFrom('board.gap as gap')
    .innerJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'gap.organisation_id').onRef('person.id', '=', 'gap.proposed_by'),
    )
    .selectAll('gap')
    .select('person.name as proposedByName')
    .where('gap.organisation_id', '=', work.organisation)
}
