/** A database made ready for Kept and not migrated yet, for tests of the migrations themselves. */
import { randomBytes } from 'node:crypto'
import type { ClientConfig } from 'pg'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { DatabasePlace } from '#platform/database/places.ts'
import { closePublicSchema, prepareDatabase } from '#platform/database/prepare-statements.ts'
import { dropDatabase } from '#tests/support/test-database.ts'
import { placeOn } from '#tests/support/test-place.ts'

export interface EmptyDatabase {
  place: DatabasePlace
  asBoss<Row>(text: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

export async function emptyDatabase(): Promise<EmptyDatabase> {
  const { superuser, major } = inject('server')
  const database = `m_${randomBytes(6).toString('hex')}`
  const place = placeOn(inject('server'), database)
  for (const statement of prepareDatabase({ names: place.names, database, major })) await ask(superuser, statement)
  for (const statement of closePublicSchema()) await ask({ ...superuser, database }, statement)
  return {
    place,
    asBoss: (text, values) => ask({ ...superuser, database }, text, values),
    drop: () => dropDatabase(superuser, database),
  }
}

async function ask<Row>(where: ClientConfig, text: string, values?: unknown[]): Promise<Row[]> {
  const client = new Client(where)
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
