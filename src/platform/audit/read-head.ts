/** The newest link of an organisation's chain: whoever has it on paper can see later whether anything before it was cut or changed. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'

export interface ChainHead {
  readonly sequence: number
  readonly hash: string
}

interface HeadTable {
  'audit.head': { organisation_id: string; sequence: string; hash: string }
}

/** Before anything of the act under way: what an act records is appended just before it is kept. */
export async function readHead(work: Work): Promise<ChainHead> {
  const row = await roomHandle<HeadTable>(work.db)
    .selectFrom('audit.head')
    .select(['sequence', 'hash'])
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirst()
  return row ? { sequence: Number(row.sequence), hash: row.hash } : { sequence: 0, hash: '0'.repeat(64) }
}
