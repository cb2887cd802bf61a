/** Where somebody is written to about their account: the address they sign in with, which nobody else in their organisation can change. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'

/** Undefined where they have no account that may act for this organisation, or are not of it. */
export async function findAddressOf(work: Pick<Work, 'db'>, person: string): Promise<string | undefined> {
  const { rows } = await sql<{ address: string | null }>`select identity.address_of(${person}) as address`.execute(
    roomHandle<object>(work.db),
  )
  return rows[0]?.address ?? undefined
}
