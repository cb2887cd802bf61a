/** The walls: what each entrance sees, what it keeps, and what it refuses. */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Actor, OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { ElsewhereError } from './kysely-session.ts'
import { NotKeptError, TransactionOverError } from './session.ts'

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

describe('a statement that comes too late', () => {
  /** What an act left running reaches the connection while `meanwhile` is in a transaction on it. */
  async function comingLate(first: 'kept' | 'refused') {
    const [one, other] = [await found('Too late'), await found('Meanwhile')]
    const house = database.entrances.at({ requestId: 'test' }, now)
    const signal = Promise.withResolvers<void>()
    let late: Promise<unknown> = Promise.resolve()
    const ended = house.inOrganisation(keptItself(one), async (work) => {
      await sql`select 1`.execute(work.db)
      late = signal.promise.then(() => sql`select name from identity.organisation`.execute(work.db))
      late.catch(() => {}) // Looked at below; until then it must not count as unheard.
      if (first === 'refused') throw new Error('refused')
    })
    await ended.catch(() => 'refused')
    const everyConnection = Array.from({ length: database.pool.totalCount }, () =>
      house.inOrganisation(keptItself(other), async (work) => {
        await sql`select 1`.execute(work.db)
        signal.resolve()
        await late.catch(() => 'heard below')
      }),
    )
    await Promise.all(everyConnection)
    return late
  }

  test('is refused where its act was kept, and never runs as another organisation', async () => {
    await expect(comingLate('kept')).rejects.toBeInstanceOf(TransactionOverError)
  })

  test('is refused where its act was refused', async () => {
    await expect(comingLate('refused')).rejects.toBeInstanceOf(TransactionOverError)
  })
})

describe('a transaction that goes from one organisation into another', () => {
  test('lets nobody look through the first way in at what is the second’s', async () => {
    const [one, other] = [await found('First'), await found('Second')]
    const house = database.entrances.at({ requestId: 'test' }, now)
    const looking = house.atTheDoor(async (door) => {
      const first = await door.enter(keptItself(one))
      await door.enter(keptItself(other))
      return sql`select name from identity.organisation`.execute(first.db)
    })
    await expect(looking).rejects.toBeInstanceOf(ElsewhereError)
  })

  test('may go back into the first', async () => {
    const [one, other] = [await found('To and'), await found('fro')]
    const house = database.entrances.at({ requestId: 'test' }, now)
    const names = await house.atTheDoor(async (door) => {
      const first = await door.enter(keptItself(one))
      await door.enter(keptItself(other))
      await door.enter(keptItself(one))
      return (await sql<{ name: string }>`select name from identity.organisation`.execute(first.db)).rows
    })
    expect(names).toEqual([{ name: 'To and' }])
  })
})

describe('a form’s key', () => {
  const actor = (organisation: OrganisationId, account = newId<'Account'>()): Actor => ({
    organisation,
    account,
    person: newId(),
    name: 'Somebody',
    organisationName: 'Somewhere',
    session: newId(),
    roles: [],
  })
  const act = (who: Actor, name: string, answer: string) =>
    database.entrances.at({ requestId: 'test' }, now).once(who, name, 'the-same-key', async (work) => {
      work.record(name)
      return answer
    })

  test('gets the first answer for the same act of the same person', async () => {
    const who = actor(await found('Keyed'))
    expect(await act(who, 'note.written', 'first')).toBe('first')
    expect(await act(who, 'note.written', 'second')).toBe('first')
  })

  test('gets no answer that was given for another act, to another account or in another organisation', async () => {
    const [one, other] = [await found('One key'), await found('Other key')]
    const who = actor(one)
    expect(await act(who, 'note.written', 'first')).toBe('first')
    expect(await act(who, 'note.erased', 'of another act')).toBe('of another act')
    expect(await act(actor(one), 'note.written', 'to another')).toBe('to another')
    expect(await act(actor(other, who.account), 'note.written', 'elsewhere')).toBe('elsewhere')
  })
})
