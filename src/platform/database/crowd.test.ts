/** Two hundred transactions at once, some of them failing: none ever sees, or keeps, what belongs to another organisation. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import type { House, Work } from './house.ts'

const deeds = [
  'look',
  'ask',
  'write',
  'fail in SQL',
  'throw',
  'swallow a failure',
  'write and throw',
  'lose the connection',
] as const
type Deed = (typeof deeds)[number]

const organisations = Array.from({ length: 6 }, () => newId<'Organisation'>())
const crowd = fc.array(
  fc.record({ organisation: fc.constantFrom(...organisations), deed: fc.constantFrom(...deeds) }),
  { minLength: 200, maxLength: 200 },
)

let database: TestDatabase
let house: House
beforeAll(async () => {
  database = await testDatabase()
  house = database.entrances.at({ requestId: 'crowd' }, new Date('2026-11-20T09:00:00Z'))
  for (const organisation of organisations)
    await house.atTheDoor(async (door) => {
      const work = await door.enter(keptItself(organisation))
      await sql`insert into identity.organisation values (${organisation}, ${organisation}, 'wales', '0', 1, now())`.execute(
        work.db,
      )
    })
})
afterAll(() => database.drop())

const seenBy = async (work: Work) =>
  (await sql<{ id: string }>`select organisation_id as id from identity.organisation`.execute(work.db)).rows

/** Counts in the text of its purpose: the one number that tells how many writes were kept. */
const writeOne = (work: Work) =>
  sql`update identity.organisation set purpose = (purpose::int + 1)::text`.execute(work.db)

async function does(deed: Deed, work: Work): Promise<unknown> {
  switch (deed) {
    case 'look':
    case 'ask':
      return seenBy(work)
    case 'write':
      await writeOne(work)
      return seenBy(work)
    case 'fail in SQL':
      return sql`select 1 / 0`.execute(work.db)
    case 'throw':
      throw new Error('An act changed its mind.')
    case 'swallow a failure':
      await writeOne(work)
      return sql`select 1 / 0`.execute(work.db).catch(() => 'swallowed')
    case 'write and throw':
      await writeOne(work)
      throw new Error('An act changed its mind after writing.')
    case 'lose the connection':
      await writeOne(work)
      return sql`select pg_terminate_backend(pg_backend_pid())`.execute(work.db)
  }
}

async function goIn(organisation: OrganisationId, deed: Deed): Promise<unknown> {
  const actor = keptItself(organisation)
  const entrance = deed === 'ask' ? house.askInOrganisation : house.inOrganisation
  return entrance(actor, (work) => does(deed, work))
}

test('of 200 at once, each sees its own organisation alone, and only what was acknowledged is kept', async () => {
  const expected = new Map(organisations.map((one) => [one, 0]))
  await fc.assert(
    fc.asyncProperty(crowd, async (people) => {
      const ended = await Promise.allSettled(people.map(({ organisation, deed }) => goIn(organisation, deed)))
      for (const [place, { organisation, deed }] of people.entries()) {
        const end = ended[place]
        const shouldEndWell = deed === 'look' || deed === 'ask' || deed === 'write'
        expect([deed, end?.status]).toEqual([deed, shouldEndWell ? 'fulfilled' : 'rejected'])
        if (end?.status === 'fulfilled') expect(end.value).toEqual([{ id: organisation }])
        if (deed === 'write') expected.set(organisation, (expected.get(organisation) ?? 0) + 1)
      }
      const kept = await database.asBoss<{ id: OrganisationId; purpose: string }>(
        'select organisation_id as id, purpose from identity.organisation',
      )
      expect(new Map(kept.map(({ id, purpose }) => [id, Number(purpose)]))).toEqual(expected)
    }),
    { numRuns: 5 },
  )
})
