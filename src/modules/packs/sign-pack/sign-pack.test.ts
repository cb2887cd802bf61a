/** Signing a report off: who may, over what, once, and for good. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { agree } from '#tests/support/agreeing.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { days, policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await policiesOf(app, people).inForce()
})
afterAll(() => app.close())

const boss = <Row>(text: string, values: unknown[] = []) => app.database.asBoss<Row>(text, values)
const signaturesOf = (pack: string) =>
  boss<Record<string, unknown>>('select * from packs.signature where pack_id = $1', [pack.split('/').at(-1)])

async function made(by: Someone): Promise<string> {
  const { location = '' } = await by.browser.post('/packs')
  await app.settled()
  return location
}

async function filled(pack: string, by: Someone, change: Record<string, string> = {}) {
  const form = await by.browser.get(`${pack}/sign`)
  return {
    sha256: String(form.page('input[name=sha256]').val() ?? ''),
    ...days('met', ['20', '11', '2026']),
    signature: by.name,
    ...change,
  }
}

test('a trustee signs for the meeting, and it stands beside the report', async () => {
  const pack = await made(people.amira)
  const fields = await filled(pack, people.tom, { decision: 'Grace finds out about the helpline by May.' })
  const signed = await people.tom.browser.post(`${pack}/sign`, fields)
  expect([signed.status, signed.location]).toEqual([303, pack])
  const page = (await people.amira.browser.get(pack)).page('main').text()
  expect(page).toContain('Tom Ferris, for the meeting of 20 November 2026. Decided: Grace finds out')
  const [kept] = await signaturesOf(pack)
  const [paper] = await boss<{ sha256: string }>('select sha256 from packs.paper where pack_id = $1', [
    pack.split('/').at(-1),
  ])
  expect([kept?.['sha256'], kept?.['of_own']]).toEqual([paper?.sha256, false])
})

test('the record names who and which, and none of what was decided', async () => {
  const pack = await made(people.amira)
  await people.tom.browser.post(`${pack}/sign`, await filled(pack, people.tom, { decision: 'A quokka came by.' }))
  const [entry] = await boss<{ entry: string }>(
    `select entry::text as entry from audit.entry where act = 'pack.signed' order by sequence desc limit 1`,
  )
  expect(entry?.entry).toContain(pack.split('/').at(-1))
  expect(entry?.entry).not.toMatch(/quokka|Tom/)
})

test('sent twice it is one signature, and nobody signs a second time', async () => {
  const pack = await made(people.amira)
  const fields = await filled(pack, people.tom, { _once: newId() })
  for (const _ of [1, 2]) expect((await people.tom.browser.post(`${pack}/sign`, fields)).status).toBe(303)
  expect(await signaturesOf(pack)).toHaveLength(1)
  const more = await people.tom.browser.post(`${pack}/sign`, { ...fields, _once: newId() })
  expect([more.status, more.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('signed this report off already'),
  ])
})

test('nobody signs another document than the one that was shown: nothing is lost, and the form says so', async () => {
  const pack = await made(people.amira)
  const fields = await filled(pack, people.tom, { sha256: 'a'.repeat(64), decision: 'Kept while typing' })
  const heard = await people.tom.browser.post(`${pack}/sign`, fields)
  expect(heard.status).toBe(409)
  expect(heard.page('textarea[name=decision]').val()).toBe('Kept while typing')
  expect(await signaturesOf(pack)).toHaveLength(0)
})

test('whoever made it leaves signing to another trustee, and signs alone where there is none', async () => {
  const alone = await made(people.tom)
  const form = await people.tom.browser.get(`${alone}/sign`)
  expect(form.page('main').text()).toContain('there is no other trustee who could sign it')
  await people.tom.browser.post(`${alone}/sign`, await filled(alone, people.tom))
  expect((await people.amira.browser.get(alone)).page('main').text()).toContain('because there was no other trustee')

  const pack = await made(people.tom)
  const shown = await filled(pack, people.tom)
  await people.amira.browser.post(`/people/${people.grace.id}/appoint`, {
    role: 'trustee',
    ...days('from', ['20', '11', '2026']),
  })
  await agree(app, people.ada, people.grace.id)
  const refused = await people.tom.browser.post(`${pack}/sign`, shown)
  expect(refused.status).toBe(422)
  expect(refused.page('.govuk-error-summary').text()).toContain('another trustee signs it off')
  expect((await people.tom.browser.get(`${pack}/sign`)).location).toBe(pack)
  expect((await people.grace.browser.post(`${pack}/sign`, await filled(pack, people.grace))).status).toBe(303)
})

test.each<[string, Record<string, string>, string]>([
  ['with another name', { signature: 'T. Ferris' }, 'Sign with your own name'],
  ['without a name', { signature: '' }, 'Type your name to sign'],
  ['for a meeting tomorrow', days('met', ['21', '11', '2026']), 'The day must be today or earlier'],
  ['with a decision as long as a book', { decision: 'x'.repeat(2001) }, '2,000 characters or fewer'],
])('it is not signed %s', async (_, change, says) => {
  const pack = await made(people.amira)
  const heard = await people.tom.browser.post(`${pack}/sign`, await filled(pack, people.tom, change))
  expect(heard.status).toBe(422)
  expect(heard.page('.govuk-error-summary').text()).toContain(says)
  expect(await signaturesOf(pack)).toHaveLength(0)
})

test('only trustees sign', async () => {
  const pack = await made(people.amira)
  expect((await people.amira.browser.get(`${pack}/sign`)).status).toBe(403)
  expect((await people.owen.browser.get(`${pack}/sign`)).status).toBe(404)
})

test('trustees are reminded of the newest report until somebody has signed it', async () => {
  const pack = await made(people.amira)
  const week = async (who: Someone) => (await who.browser.get('/this-week')).page('main').text()
  expect(await week(people.tom)).toContain('A report waits to be read and signed off')
  expect(await week(people.amira)).not.toContain('A report waits')
  await people.tom.browser.post(`${pack}/sign`, await filled(pack, people.tom))
  expect(await week(people.tom)).not.toContain('A report waits')
})

/** Ends every child that is begun meanwhile, as a machine does that has no memory left. */
async function whileThePressFails<Got>(does: () => Promise<Got>): Promise<Got> {
  const children = () => readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(/\s+/)
  const before = new Set(children())
  const ending = setInterval(() => {
    for (const one of children()) if (one !== '' && !before.has(one)) process.kill(Number(one), 'SIGKILL')
  }, 5)
  return does().finally(() => clearInterval(ending))
}

test('where the press fails, trustees sign the words, and whoever wants the PDF is told what to take instead', async () => {
  await made(people.amira)
  await whileThePressFails(async () => {
    const pack = await made(people.amira)
    const pdf = await people.tom.browser.get(`${pack}/pdf`)
    expect([pdf.status, pdf.page('h1').text()]).toEqual([200, 'The PDF could not be made'])
    expect(pdf.page(`main a[href="${pack}/word"]`)).toHaveLength(1)
    const form = await people.tom.browser.get(`${pack}/sign`)
    expect([form.status, form.page('main').text()]).toEqual([200, expect.stringContaining('Fingerprint of the words')])
    expect((await people.tom.browser.post(`${pack}/sign`, await filled(pack, people.tom))).status).toBe(303)
  })
})
