/** One commitment in force, as the acts of this room ask for it. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Commitment } from '../board.answers.rules.ts'
import type { BoardTables } from '../board.tables.ts'

export type InForce = Pick<Commitment, 'statementId' | 'policy' | 'text' | 'polarity'>

/** Undefined where there is none, or it is in force no more. */
export async function findInForce(work: Work, statement: string): Promise<InForce | undefined> {
  const row = await roomHandle<BoardTables>(work.db)
    .selectFrom('policy.published_statement')
    .select(['statement_id', 'policy_title', 'text', 'polarity'])
    .where('organisation_id', '=', work.organisation)
    .where('statement_id', '=', statement)
    .where('kind', '=', 'commitment')
    .where('in_force_until', 'is', null)
    .executeTakeFirst()
  return row && { statementId: row.statement_id, policy: row.policy_title, text: row.text, polarity: row.polarity }
}

/** Tells whether the words are still those that somebody was shown. */
export const fingerprintOf = (text: string): string => sha256Of(text).slice(0, 16)
