/** Shows that a report is, for somebody from whom something is hidden, as if it did not exist; and that no figure goes further than it may. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { broken, kept } from '#platform/promises/evidence.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import { agree } from '#tests/support/agreeing.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { days, policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
/** From whom a case is hidden, who is a trustee. */
let veiled: string

/** Stands in for the concerns room: three cases, one of them hidden; and figures that only leads may see. */
const standIns = definePromises('concerns', {
  'cases-are-read': {
    says: 'Every case is read in time.',
    version: 1,
    reads: ['people.appointment'],
    denies: ({ text }) => text.startsWith('We ask'),
    veiledFrom: async () => [veiled],
    evidence: async ({ without }) =>
      without
        ? kept('All 2 cases were read in time.', { counted: [{ of: 'cases', figure: 2 }] })
        : broken('1 of 3 cases waits unread.', { counted: [{ of: 'cases', figure: 3 }] }),
  },
  'for-leads': {
    says: 'Cases are closed.',
    version: 1,
    reads: ['people.appointment'],
    countsFor: ['lead'],
    denies: ({ text }) => text.startsWith('Nobody'),
    evidence: async () =>
      broken('7 of 9 cases are open.', { plainly: 'Some cases are open.', counted: [{ of: 'open cases', figure: 7 }] }),
  },
})

const boardAndOthers = [...rooms, { name: 'concerns', routes: [], permissions: {}, promises: standIns }]

beforeAll(async () => {
  app = await testApp({ catalogue: catalogueOf(boardAndOthers) })
  people = await someCharities(app)
  veiled = people.tom.id
  await policiesOf(app, people).inForce()
})
afterAll(() => app.close())

const read = async (pack: string, by: Someone) => (await by.browser.get(pack)).page('main').text()

async function made(by: Someone): Promise<string> {
  const { location = '' } = await by.browser.post('/packs')
  await app.settled()
  return location
}

const variantsOf = (pack: string) =>
  app.database.asBoss<{ viewer: string; answers: string; words_sha256: string }>(
    'select * from packs.variant where pack_id = $1 order by viewer',
    [pack.split('/').at(-1)],
  )

test('who may know of the case reads it; from whom it is hidden reads a report in which it never was', async () => {
  const pack = await made(people.amira)
  expect(await read(pack, people.grace)).toContain('1 of 3 cases waits unread')
  const toms = await read(pack, people.tom)
  expect(toms).not.toMatch(/3 cases|waits unread|Every case is read/)
  const variants = await variantsOf(pack)
  expect(variants).toHaveLength(2)
  for (const format of ['web', 'word', 'pdf']) {
    const file = await people.tom.browser.get(`${pack}/${format}`)
    expect([format, file.status]).toEqual([format, 200])
    expect(file.html).not.toContain('waits unread')
  }
  const papers = await app.database.asBoss<{ sha256: string }>('select sha256 from packs.paper')
  expect(new Set(papers.map(({ sha256 }) => sha256)).size).toBe(2)
})

test('also what changed since the last report is told without it, and stays so when nothing is hidden any more', async () => {
  const before = await made(people.amira)
  const pack = await made(people.amira)
  expect(await read(pack, people.tom)).not.toContain('waits unread')
  veiled = people.ben.id
  await app.database.asBoss('update promises.judged set version = 0 where organisation_id = $1', [people.charity])
  const open = await made(people.amira)
  expect(await read(open, people.tom)).toContain('waits unread')
  expect(await read(before, people.tom)).not.toContain('waits unread')
  veiled = people.tom.id
  await app.database.asBoss('update promises.judged set version = 0 where organisation_id = $1', [people.charity])
})

test('what was decided over words that somebody does not see is not shown to them', async () => {
  const pack = await made(people.amira)
  const form = await people.tom.browser.get(`${pack}/sign`)
  const grace = people.grace
  await people.amira.browser.post(`/people/${grace.id}/appoint`, {
    role: 'trustee',
    ...days('from', ['20', '11', '2026']),
  })
  await agree(app, people.ada, grace.id)
  const hers = await grace.browser.get(`${pack}/sign`)
  const sha256 = String(hers.page('input[name=sha256]').val())
  expect(sha256).not.toBe(form.page('input[name=sha256]').val())
  const fields = {
    sha256,
    ...days('met', ['20', '11', '2026']),
    signature: grace.name,
    decision: 'Read the third case.',
  }
  expect((await grace.browser.post(`${pack}/sign`, fields)).status).toBe(303)
  expect(await read(pack, people.amira)).toContain('Read the third case')
  const toms = await read(pack, people.tom)
  expect(toms).toContain('Grace Llwyd, for the meeting of')
  expect(toms).not.toContain('third case')
})

test('a figure that not everybody who reads may see is left out for everybody, and the report says so', async () => {
  const pack = await made(people.grace)
  for (const by of [people.grace, people.amira, people.tom]) {
    const words = await read(pack, by)
    expect(words).toContain('Some cases are open.')
    expect(words).not.toMatch(/7 of 9|open cases/)
  }
})
