/** Every promise of every room: it reads what it says it reads, finds nothing in an empty organisation, and says why in words that stay true. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { anOrganisation } from '#modules/people/people.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { newPromises, oldPromises } from '#tests/support/promise-stand-ins.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { Relation } from '#tools/read-catalogue.ts'
import { readColumns, readRelations } from '#tools/read-catalogue.ts'
import type { Ground } from './ground.ts'
import { prepareGround } from './ground.ts'
import { tablesRead, watch } from './promise-watch.ts'

/** The stand-ins are walked too, so that no rule here can pass because there is nothing to walk. */
const ofRooms = rooms.flatMap((room) => room.promises ?? [])
const standIns = [
  ...newPromises(new Map()),
  ...oldPromises(new Map()).filter(({ name }) => name === 'world.watch-kept'),
]
const catalogue = makeCatalogue([...ofRooms, ...standIns])
const byName = catalogue.all.map((promise) => [promise.name, promise] as const)

let ground: Ground
let relations: Relation[]
let empty: OrganisationId
beforeAll(async () => {
  const app = await testApp()
  ground = await prepareGround(app)
  relations = await readRelations(app.database.asBoss)
  empty = newId<'Organisation'>()
  await house().inOrganisation(
    keptItself(empty),
    async (work) => void (await anOrganisation(work).called('Nobody Yet')),
  )
})
afterAll(() => ground.app.close())

const house = () => ground.app.database.entrances.at({ requestId: 'house' }, ground.app.now())
const said = async (organisation: OrganisationId) =>
  Promise.all(catalogue.all.map(async (one) => ({ name: one.name, ...(await watch(house(), organisation, one)) })))

/** What is so only on the day it was said. */
const stale =
  /\b(today|tomorrow|yesterday|now|currently|ago|this (week|month|term|year)|(last|next) (week|month|term|year)|(for|in|within) (the (last|next|past) )?\d+ (minutes?|hours?|days?|weeks?|months?|years?))\b/i

describe('what a promise says', () => {
  test('it promises in a sentence', () => {
    expect(ofRooms.length).toBeGreaterThan(3)
    const says = catalogue.all.map(({ name, says: text }) => `${name}: ${text}`)
    expect(says.filter((text) => !/: \p{Lu}.*[a-z]\.$/u.test(text))).toEqual([])
  })

  test('its reason is a sentence that stays true, in an empty organisation and in one that is in use', async () => {
    const all = [...(await said(empty)), ...(await said(ground.people.charity))]
    const reasons = all.flatMap(({ name, evidence }) =>
      evidence.flatMap(({ because, plainly }) =>
        [because, ...(plainly ? [plainly] : [])].map((text) => `${name}: ${text}`),
      ),
    )
    expect(reasons.length).toBeGreaterThan(catalogue.all.length)
    expect(reasons.filter((text) => !/: [\p{Lu}\d“"].*[.?!”]$/su.test(text))).toEqual([])
    expect(reasons.filter((text) => stale.test(text))).toEqual([])
    expect('world: It fell due 3 days ago.').toMatch(stale)
  })

  test('in an empty organisation nothing is kept, and there is a word for that', async () => {
    const found = (await said(empty)).filter(({ name }) => name !== 'world.watch-kept')
    const wrong = found.flatMap(({ name, evidence }) =>
      evidence
        .filter(({ verdict, telling }) => verdict !== 'not-yet-known' || !telling)
        .map(({ because }) => `${name}: ${because}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('what a promise reads', () => {
  test('is there', () => {
    const tables = relations.filter(({ kind }) => kind === 'table').map(({ name }) => name)
    const reads = catalogue.all.flatMap(({ name, reads: declared }) =>
      declared.map((table) => `${name} reads ${table}`),
    )
    expect(reads.filter((line) => !tables.includes(line.split(' reads ')[1] ?? ''))).toEqual([])
  })

  test('is all declared, that of a view as its tables, and nothing is written', async () => {
    const used = [...(await said(ground.people.charity)), ...(await said(empty))]
    expect(used.flatMap(({ asked }) => asked).length).toBeGreaterThan(ofRooms.length)
    const undeclared = used.flatMap(({ name, asked }) =>
      asked
        .flatMap((text) => tablesRead(text, relations))
        .filter((table) => !catalogue.find(name)?.reads.includes(table))
        .map((table) => `${name} reads ${table}, which it does not declare`),
    )
    expect([...new Set(undeclared)]).toEqual([])
    const writing = used.flatMap(({ asked }) => asked).filter((text) => !/^\s*(select|with)\b/i.test(text))
    expect(writing).toEqual([])
    expect(tablesRead('select 1 from people.person_card', relations)).toContain('people.person')
    const [seats] = (await said(empty)).filter((one) => one.name === 'world.seats-counted')
    expect(seats?.asked.flatMap((text) => tablesRead(text, relations))).toEqual(['people.appointment'])
  })

  test.each(byName)('%s is judged again when a row of any of it was written', async (name, { reads }) => {
    const parts = { entrances: ground.app.database.entrances, catalogue, log: ground.app.parts.log }
    const judge = async () => (await bringUpToDate(parts, ground.people.charity, ground.app.now())).judged
    await judge()
    for (const table of reads) {
      await house().inOrganisation(keptItself(ground.people.charity), async (work) => work.wrote(table))
      expect(await judge(), table).toContain(name)
    }
    await house().inOrganisation(keptItself(ground.people.charity), async (work) => work.wrote('people.nowhere'))
    expect(await judge()).toEqual([])
  })
})

describe('what a promise asks', () => {
  test('is as much for many rows as for few', async () => {
    const few = await said(ground.people.charity)
    const added = await multiply(20)
    expect(added).toBeGreaterThan(100)
    const many = await said(ground.people.charity)
    const counts = (of: typeof few) => Object.fromEntries(of.map(({ name, asked }) => [name, asked.length]))
    expect(counts(many)).toEqual(counts(few))
  })
})

/** Each row of each table that is read, some more times under other ids, where the table allows it. */
async function multiply(times: number): Promise<number> {
  const boss = ground.app.database.asBoss
  const columns = Map.groupBy(await readColumns(boss), ({ table }) => table)
  let added = 0
  for (const table of new Set(catalogue.all.flatMap(({ reads }) => reads))) {
    const names = columns.get(table)?.map(({ name }) => name) ?? []
    if (!names.includes('id')) continue
    const values = names.map((name) => (name === 'id' ? 'gen_random_uuid()' : `one.${name}`))
    const [row] = await boss<{ many: number }>(
      `with told as (select set_config('session_replication_role', 'replica', true)),
        more as (insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from told, ${table} one, generate_series(1, ${times})
          where one.organisation_id = '${ground.people.charity}' on conflict do nothing returning 1)
        select count(*)::int as many from more`,
    )
    added += row?.many ?? 0
  }
  return added
}
