/** One confirmation as it was made, with who saw it too. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { BoardTables } from '../board.tables.ts'

export interface ConfirmationInHand {
  readonly id: string
  readonly statement: string
  /** The words in force, or those last decided where the commitment is in force no more. */
  readonly text: string
  readonly does: string
  readonly outcome: 'done' | 'not-done'
  readonly saw: string
  readonly on: string
  readonly by: string
  readonly byName: string
  readonly witness: string | undefined
}

/** Throws NotFoundError. One query. */
export async function readConfirmation(work: Work, id: string): Promise<ConfirmationInHand> {
  const row = found(await confirmations(work).where('confirmation.id', '=', id).executeTakeFirst())
  const { text, witness, ...rest } = row
  return { ...rest, text: text ?? row.does, witness: witness ?? undefined }
}

function confirmations(work: Work) {
  return roomHandle<BoardTables>(work.db)
    .selectFrom('board.confirmation as confirmation')
    .innerJoin('people.person_card as by', (join) =>
      join
        .onRef('by.organisation_id', '=', 'confirmation.organisation_id')
        .onRef('by.id', '=', 'confirmation.confirmed_by'),
    )
    .leftJoin('board.decision as decision', (join) =>
      join
        .onRef('decision.organisation_id', '=', 'confirmation.organisation_id')
        .onRef('decision.statement_id', '=', 'confirmation.statement_id')
        .on('decision.until_at', 'is', null),
    )
    .leftJoin('board.witness as seen', (join) =>
      join
        .onRef('seen.organisation_id', '=', 'confirmation.organisation_id')
        .onRef('seen.confirmation_id', '=', 'confirmation.id'),
    )
    .leftJoin('people.person_card as witness', (join) =>
      join.onRef('witness.organisation_id', '=', 'seen.organisation_id').onRef('witness.id', '=', 'seen.witnessed_by'),
    )
    .select([
      'confirmation.id',
      'confirmation.statement_id as statement',
      'decision.decided_text as text',
      'confirmation.does',
      'confirmation.outcome',
      'confirmation.saw',
      'confirmation.confirmed_on as on',
      'confirmation.confirmed_by as by',
      'by.name as byName',
      'witness.name as witness',
    ])
    .where('confirmation.organisation_id', '=', work.organisation)
}
