/** Who read what few may read: told to those who watch over it, page by page, without walking through everything that was done. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { entriesOfActs } from '#platform/audit/read-entries.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { accessOf } from '#platform/rooms/access.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { readingsOnAPage } from './list-readings.view.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  for (const about of [people.tom, people.ben, people.ben]) await read(people.grace, about)
  await read(people.owen, people.owen)
})
afterAll(() => app.close())

const houseNow = () => app.database.entrances.at({ requestId: 'r' }, app.now())
const read = ({ actor }: Someone, { id }: Someone) =>
  houseNow().inOrganisation(actor, async (work) => work.record('care.read', { person: id }))
const list = async ({ browser }: Someone, query = '') => browser.get(`/oversight/readings${query}`)
const rows = ({ page }: Awaited<ReturnType<typeof list>>) =>
  page('main tbody tr')
    .toArray()
    .map((row) => page(row).text())

test('whoever watches over it sees who read what and about whom, the newest first', async () => {
  for (const watcher of [people.amira, people.grace, people.sam]) {
    const shown = rows(await list(watcher))
    expect(shown).toHaveLength(3)
    for (const row of shown) expect(row).toContain('Grace LlwydWho may decide for a young person in care')
    expect(shown.map((row) => row.includes('Ben Okoro'))).toEqual([true, true, false])
  }
})

test('nobody else sees it: not whoever keeps accounts, not a trustee, not somebody without a role', async () => {
  for (const other of [people.ada, people.tom, people.ben]) expect((await list(other)).status).toBe(403)
})

test('what was done besides reading is not in it, nor anything of a neighbour', async () => {
  const html = (await list(people.owen)).html
  expect(html).toContain('Owen Marsh')
  expect(html).not.toContain('Grace Llwyd')
  await people.amira.browser.post('/people/invite', { name: 'Nobody Read', work: '', email: '' })
  expect(rows(await list(people.amira))).toHaveLength(3)
})

test('it can be of one person alone; somebody of a neighbour’s is nobody', async () => {
  expect(rows(await list(people.amira, `?about=${people.ben.id}`))).toHaveLength(2)
  expect(rows(await list(people.amira, `?about=${people.owen.id}`))).toHaveLength(0)
  expect(rows(await list(people.amira, `?about=x'; drop`))).toHaveLength(3)
})

test('what is asked about one person stays so on the next page', async () => {
  for (let time = 0; time < readingsOnAPage; time += 1) await read(people.grace, people.sam)
  const first = await list(people.amira, `?about=${people.sam.id}`)
  expect(first.page('a:contains("Earlier")').length).toBe(0)
  await read(people.grace, people.sam)
  const page = (await list(people.amira, `?about=${people.sam.id}`)).page
  const next = page('a:contains("Earlier")').attr('href') ?? ''
  expect(next).toContain(people.sam.id)
  expect(rows(await people.amira.browser.get(next))).toHaveLength(1)
})

test('among a hundred thousand acts only those that are readings are looked at', async () => {
  await app.database.asBoss(
    `insert into audit.entry (organisation_id, sequence, at, actor, act, subjects, request_id, details_digest, previous_hash, hash)
     select $1, 1000000 + at, $2, 'kept', 'letter.sent', '{}', 'r', '', '', repeat('0', 64) from generate_series(1, 100000) as at`,
    [people.charity, app.now()],
  )
  await app.database.asBoss('analyze audit.entry')
  const plan = await houseNow().inOrganisation(people.amira.actor, async (work) => {
    const entries = entriesOfActs(work, accessOf(rooms).readings, { before: undefined, about: undefined, most: 51 })
    const asked = roomHandle<object>(work.db).selectFrom(entries).selectAll()
    const lines = await asked.explain<{ 'QUERY PLAN': string }>('text', sql`analyze`)
    return lines.map((line) => line['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('entry_by_act')
  expect(plan).not.toMatch(/Rows Removed by Filter: \d{3,}/)
})
