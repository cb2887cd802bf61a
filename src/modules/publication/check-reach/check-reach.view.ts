/** A check from outside that was begun, and how it stands. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House, Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PublicationTables } from '../publication.tables.ts'

export interface ReachView {
  readonly id: string
  readonly state: 'open' | 'passed' | 'too-late'
}

/** Throws NotFoundError. */
export async function readReach(work: Work, id: string): Promise<ReachView> {
  const row = await roomHandle<PublicationTables>(work.db)
    .selectFrom('publication.reach_check')
    .select(['id', 'passed_at', 'expires_at'])
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  const { id: check, passed_at, expires_at } = found(row)
  const state = passed_at ? 'passed' : expires_at > work.now ? 'open' : 'too-late'
  return { id: check, state }
}

/** The code for whoever opened the address of a check that is under way. Throws NotFoundError. */
export async function readCode(house: House, token: string): Promise<string> {
  const [row] = await house.askAtTheDoor<{ code: string }>('find_reach_check', sha256Of(token), house.now)
  return found(row).code
}
