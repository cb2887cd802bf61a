/** Finds whose record of acts holds an act with a certain fingerprint, as somebody has it on paper. */
import type { Client } from 'pg'

export interface HeadOnPaper {
  readonly sequence: number
  readonly hash: string
}

const ON_PAPER = /^(\d{1,15}):([0-9a-f]{64})$/

/** From `1234:0f3a…`, with or without the spaces it is printed with; undefined where it is something else. */
export function headOnPaper(text: string): HeadOnPaper | undefined {
  const [, sequence, hash] = ON_PAPER.exec(text.replaceAll(/\s/g, '').toLowerCase()) ?? []
  return sequence === undefined || hash === undefined ? undefined : { sequence: Number(sequence), hash }
}

/** The organisation's id. Proves nothing of the acts before it: walk the chain as well. */
export async function findHead(client: Client, { sequence, hash }: HeadOnPaper): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    'select organisation_id as id from audit.entry where sequence = $1 and hash = $2',
    [sequence, hash],
  )
  return rows[0]?.id
}
