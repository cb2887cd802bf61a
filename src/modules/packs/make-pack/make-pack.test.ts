/** Making a report: what it gathers, what it leaves out for whom, and making it again. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await policiesOf(app, people).inForce()
})
afterAll(() => app.close())

const boss = <Row>(text: string, values: unknown[] = []) => app.database.asBoss<Row>(text, values)
const textOf = (heard: Heard) => heard.page('main').text()

async function made(by = people.amira): Promise<string> {
  const heard = await by.browser.post('/packs')
  expect(heard.status).toBe(303)
  await app.settled()
  return heard.location ?? ''
}

async function pdfOf(path: string, by = people.amira): Promise<Buffer> {
  const cookie = [...by.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await app.fetch(
    new Request(`${testOrigin}${path}/pdf`, {
      headers: { host: 'localhost:8321', cookie, 'sec-fetch-site': 'same-origin' },
    }),
  )
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return Buffer.from(await answer.arrayBuffer())
}

test('a coordinator makes one with one button, and reads it at once', async () => {
  expect(textOf(await people.amira.browser.get('/packs'))).toContain('No report has been made yet')
  const pack = await made()
  const page = await people.amira.browser.get(pack)
  const words = textOf(page)
  expect(words).toContain('This shows what has been written down. It cannot show that every child is safe.')
  expect(words).toContain('This is the first report.')
  expect(words).toContain('Nobody publishes a picture from home.')
  expect(words).toContain('Not set up')
  expect(words).not.toContain('Music belongs to everybody')
  expect(textOf(await people.amira.browser.get('/packs'))).toContain('Report 1')
})

test('its PDF is kept under its fingerprint, is given out as it was kept, and can be made again to the byte', async () => {
  const pack = await made()
  const pdf = await pdfOf(pack)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const id = pack.split('/').at(-1)
  const [kept] = await boss<{ sha256: string; bytes: number }>('select * from packs.paper where pack_id = $1', [id])
  expect(kept?.sha256).toBe(createHash('sha256').update(pdf).digest('hex'))
  expect(await pdfOf(pack, people.tom)).toEqual(pdf)
  expect(textOf(await people.tom.browser.get(`${pack}/again`))).toContain('the same to the last byte')
})

test('taken as a file it is written down who took it', async () => {
  const pack = await made()
  for (const format of ['pdf', 'word', 'web'])
    expect((await people.tom.browser.get(`${pack}/${format}`)).status).toBe(200)
  const rows = await boss(`select 1 from audit.entry where act = 'pack.read' and actor = $1 and $2 = any(subjects)`, [
    `person:${people.tom.id}`,
    `pack:${pack.split('/').at(-1)}`,
  ])
  expect(rows).toHaveLength(3)
})

test('it prints how far the record of acts went, which is a link of the chain', async () => {
  const pack = await made()
  const [, sequence, hash] =
    /kept verify --since (\d+):([0-9a-f]{64})/.exec(textOf(await people.amira.browser.get(pack))) ?? []
  const rows = await boss('select 1 from audit.entry where organisation_id = $1 and sequence = $2 and hash = $3', [
    people.charity,
    sequence,
    hash,
  ])
  expect(rows).toHaveLength(1)
})

test('the next report says what is new, gone, worse and better since the one before', async () => {
  const { policy } = await policiesOf(app, people).inForce('Another policy')
  const [statement] = await boss<{ id: string }>(
    `select s.id from policy.version_statement s join policy.version v on v.id = s.version_id
      where v.policy_id = $1 and s.text = 'We ask before we take a picture.'`,
    [policy],
  )
  await boss(
    `insert into board.decision (organisation_id, id, statement_id, number, how, decided_text, rest, note, from_at, decided_by)
      values ($1, $2, $3, 1, 'none-here', 'We ask before we take a picture.', 'nothing-more', 'No cameras.', $4, $5)`,
    [people.charity, newId(), statement?.id, app.now(), people.amira.id],
  )
  const first = textOf(await people.amira.browser.get(await made()))
  expect(first).toContain('New commitments')
  await boss('update board.decision set until_at = $1 where statement_id = $2', [app.now(), statement?.id])
  const second = textOf(await people.amira.browser.get(await made()))
  expect(second).toContain('Worse than before')
  expect(second).toContain('None here (said by')
})

test('what the last change of a policy made weaker is told', async () => {
  const policies = policiesOf(app, people)
  const { policy } = await policies.inForce('Third policy')
  const draft = await policies.begin(policy)
  await boss(
    `update policy.draft_statement set text = 'We try to ask before we take a picture.' where draft_id = $1 and text like 'We ask before%'`,
    [draft],
  )
  await boss(
    `update policy.draft_statement set state = 'removed' where draft_id = $1 and text like 'Nobody publishes%'`,
    [draft],
  )
  await policies.adopt(draft)
  const words = textOf(await people.amira.browser.get(await made()))
  expect(words).toContain('Third policy: version 2, adopted on 20 November 2026')
  expect(words).toContain('Taken out')
})

test('names in many scripts print, and what no font has is said', async () => {
  await boss(`update people.person set name = 'أمينة তানিয়া தமிழ் Олена 王 😀' where id = $1`, [people.sam.id])
  const pack = await made(people.sam)
  expect((await pdfOf(pack, people.sam)).length).toBeGreaterThan(10_000)
  expect(textOf(await people.sam.browser.get(pack))).toMatch(/signs that the PDF cannot show/)
})

test('whoever has no role reads none, and no neighbour finds one', async () => {
  const pack = await made()
  expect((await people.ben.browser.get(pack)).status).toBe(403)
  expect((await people.owen.browser.get(pack)).status).toBe(404)
  expect((await people.ada.browser.post('/packs')).status).toBe(403)
})
