/** The walls: what each entrance sees, what it keeps, and what it refuses. */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { NotKeptError } from './session.ts'

const now = new Date('2026-11-20T09:00:00Z')
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

async function found(name: string): Promise<OrganisationId> {
  const organisation = newId<'Organisation'>()
  await database.entrances.at({ requestId: 'test' }, now).atTheDoor(async (door) => {
    const work = await door.enter(keptItself(organisation))
    await sql`insert into identity.organisation values (${organisation}, ${name}, 'wales', '', 1, ${now})`.execute(
      work.db,
    )
    await door.makeKey(work)
    work.record('organisation.founded', { organisation })
  })
  return organisation
}

describe('an organisation', () => {
  test('sees its own row and no other organisation', async () => {
    const [one] = [await found('One'), await found('Two')]
    const house = database.entrances.at({ requestId: 'test' }, now)
    const seen = await house.inOrganisation(keptItself(one), async (work) => {
      return (await sql<{ name: string }>`select name from identity.organisation`.execute(work.db)).rows
    })
    expect(seen).toEqual([{ name: 'One' }])
  })

  test('has what it did in the record, with the origin sealed beside it', async () => {
    const one = await found('Recorded')
    const house = database.entrances.at({ requestId: 'r1', address: '192.0.2.7', device: 'Firefox on Windows' }, now)
    await house.inOrganisation(keptItself(one), async (work) => work.record('person.read', { person: newId() }))
    const rows = await database.asBoss<{ sequence: string; act: string }>(
      'select sequence, act from audit.entry where organisation_id = $1 order by sequence',
      [one],
    )
    expect(rows.map((row) => row.act)).toEqual(['organisation.founded', 'person.read'])
    const [detail] = await database.asBoss<{ details: string }>(
      'select details from audit.erasable_detail where organisation_id = $1',
      [one],
    )
    expect(detail?.details).not.toContain('192.0.2.7')
  })

  test('is never told that something was kept which the database rolled back', async () => {
    const one = await found('Rolled back')
    const house = database.entrances.at({ requestId: 'test' }, now)
    const attempt = house.inOrganisation(keptItself(one), async (work) => {
      await sql`select 1 / 0`.execute(work.db).catch(() => 'swallowed')
    })
    await expect(attempt).rejects.toBeInstanceOf(NotKeptError)
  })
})
