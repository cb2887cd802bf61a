/** Proves that no organisation's record of acts was changed, cut, or rewritten since an earlier head of it was kept. */
import type { Client } from 'pg'
import { type ChainFault, ChainWalk, type Head, type StoredEntry } from '#platform/audit/chain.ts'
import { insistOnSeeingAll } from '#platform/database/maintenance.ts'
import type { RoleNames } from '#platform/database/role-names.ts'
import { inSnapshot } from './snapshot.ts'

/** `rewritten`: every link holds, but the head that was kept earlier is no longer a part of the chain. */
export type RecordFault = ChainFault | { kind: 'rewritten'; sequence: number }

export interface VerifiedChain {
  head: Head
  fault: RecordFault | undefined
}

const pageRows = 5_000
const NONE = '0'.repeat(64)

/** Every organisation that has or had a record, `since` included. Throws MaintenanceBlindError. */
export function verifyChains(client: Client, names: RoleNames, since: readonly Head[] = []): Promise<VerifiedChain[]> {
  return inSnapshot(client, async () => {
    await insistOnSeeingAll(client, names.maintenance)
    return walkChains(client, since)
  })
}

/** As `verifyChains`, inside a transaction that is open already. */
export async function walkChains(client: Client, since: readonly Head[] = []): Promise<VerifiedChain[]> {
  const heads = new Map((await readHeads(client)).map((head) => [head.organisation, head]))
  const earlier = new Map(since.map((head) => [head.organisation, head]))
  const organisations = new Set([...(await listRecorded(client)), ...heads.keys(), ...earlier.keys()])
  const verified: VerifiedChain[] = []
  for (const organisation of [...organisations].sort())
    verified.push(await walkOne(client, organisation, heads.get(organisation), earlier.get(organisation)))
  return verified
}

export async function readHeads(client: Client): Promise<Head[]> {
  const text = 'select organisation_id as organisation, sequence::text, hash from audit.head order by organisation_id'
  const { rows } = await client.query<{ organisation: string; sequence: string; hash: string }>(text)
  return rows.map((head) => ({ ...head, sequence: Number(head.sequence) }))
}

/** Also those whose head is gone. */
async function listRecorded(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ organisation: string }>(
    'select distinct organisation_id as organisation from audit.entry',
  )
  return rows.map((row) => row.organisation)
}

async function walkOne(client: Client, organisation: string, head: Head | undefined, earlier: Head | undefined) {
  const walk = new ChainWalk()
  let last = 0
  let isStillThere = !earlier || earlier.sequence === 0
  for (;;) {
    const rows = await readPage(client, organisation, last)
    for (const row of rows) {
      walk.add(row)
      if (row.sequence === earlier?.sequence) isStillThere = row.hash === earlier.hash
    }
    last = rows.at(-1)?.sequence ?? last
    if (rows.length < pageRows) break
  }
  const fault = walk.end(head) ?? (earlier && !isStillThere ? faultSince(earlier, last) : undefined)
  return { head: head ?? { organisation, sequence: 0, hash: NONE }, fault }
}

function faultSince(earlier: Head, last: number): RecordFault {
  return last < earlier.sequence
    ? { kind: 'cut', sequence: last + 1 }
    : { kind: 'rewritten', sequence: earlier.sequence }
}

async function readPage(client: Client, organisation: string, after: number): Promise<StoredEntry[]> {
  const { rows } = await client.query<Omit<StoredEntry, 'sequence'> & { sequence: string }>(
    `select organisation_id, sequence::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, act,
      subjects, request_id, details_digest, previous_hash, hash
      from audit.entry e where organisation_id = $1 and sequence > $2 order by e.sequence limit ${pageRows}`,
    [organisation, after],
  )
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }))
}
