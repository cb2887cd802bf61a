/** Letters that are handed over, cancelled or sent again; and whose links are seen by whom. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aLetter } from '../mail.examples.ts'
import type { LetterToWrite } from '../mail.lent.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.database.asBoss('delete from mail.letter')
})

const link = 'https://kept.example/join/link/abcdefg'
const write = (letter: Partial<LetterToWrite> = {}, by: Someone = people.amira) =>
  app.database.entrances.at({ requestId: 'r' }, app.now()).inOrganisation(by.actor, (work) => aLetter(work, letter))
const stored = async (id: string) =>
  (await app.database.asBoss<Record<string, unknown>>(`select * from mail.letter where id = '${id}'`))[0]

test('what waits is on the list, is printed with its link, and is handed over by somebody', async () => {
  const id = await write({ kind: 'invitation', link, address: 'new@elsewhere.example' })
  const { browser } = people.amira
  const list = await browser.get('/mail/by-hand')
  expect(list.page('main').text()).toContain('new@elsewhere.example')
  const sheet = await browser.get(`/mail/letters/${id}/print`)
  expect(sheet.page('main').text()).toContain(link)
  expect(sheet.page('main img').attr('src')).toMatch(/^data:image\/svg\+xml;base64,/)
  await browser.post(`/mail/letters/${id}/handed-over`)
  expect(await stored(id)).toMatchObject({ state: 'handed-over', link_sealed: null, settled_by: people.amira.id })
  expect((await browser.get(`/mail/letters/${id}/print`)).status).toBe(404)
  expect((await browser.get('/mail/by-hand')).page('main').text()).toContain('Nothing is to be handed over')
})

test('opening a link to hand it over is recorded, each time', async () => {
  const id = await write({ kind: 'invitation', link })
  for (let time = 0; time < 2; time += 1) await people.amira.browser.get(`/mail/letters/${id}/print`)
  const entries = await app.database.asBoss(
    `select 1 from audit.entry where act = 'letter.opened' and subjects::text like '%${id}%'`,
  )
  expect(entries).toHaveLength(2)
})

test('a link that somebody else had written is not shown to a coordinator, only that it waits', async () => {
  const id = await write({ kind: 'invitation', link }, people.grace)
  const page = await people.amira.browser.get(`/mail/letters/${id}`)
  expect(page.html).not.toContain(link)
  expect(page.page('main').text()).toContain('Only whoever had it written')
  expect((await people.amira.browser.get(`/mail/letters/${id}/print`)).status).toBe(403)
})

test('a link that is out of time is shown to nobody', async () => {
  const id = await write({ kind: 'invitation', link, expiresAt: new Date('2026-11-20T08:00:00Z') })
  expect((await people.amira.browser.get(`/mail/letters/${id}/print`)).html).not.toContain(link)
})

test('a cancelled letter loses its link and can be printed by nobody', async () => {
  const id = await write({ kind: 'invitation', link })
  await people.amira.browser.post(`/mail/letters/${id}/cancel`)
  expect(await stored(id)).toMatchObject({ state: 'cancelled', link_sealed: null })
  await people.amira.browser.post(`/mail/letters/${id}/handed-over`)
  expect(await stored(id)).toMatchObject({ state: 'cancelled' })
})

test('what came back is sent again as a new letter, and the first stays as it was', async () => {
  const id = await write({ address: 'came@back.example', person: people.ben.id })
  await app.database.asBoss(`update mail.letter set state = 'bounced', why_failed = 'came-back' where id = '${id}'`)
  const again = await people.amira.browser.post(`/mail/letters/${id}/again`)
  const next = again.location?.split('/').at(-1) ?? ''
  expect(next).not.toBe(id)
  expect(await stored(next)).toMatchObject({ state: 'by-hand', person_id: people.ben.id })
  expect(await stored(id)).toMatchObject({ state: 'bounced' })
})

test('a letter whose link is gone is not written again from here: whoever asked for it asks anew', async () => {
  const id = await write({ kind: 'invitation', link })
  await app.database.asBoss(
    `update mail.letter set state = 'bounced', why_failed = 'came-back', link_sealed = null where id = '${id}'`,
  )
  await people.amira.browser.post(`/mail/letters/${id}/again`)
  expect(await app.database.asBoss('select 1 from mail.letter')).toHaveLength(1)
})

test('the list goes on page after page by key', async () => {
  for (let n = 0; n < 53; n += 1) await write({ address: `n${n}@elsewhere.example` })
  const first = await people.amira.browser.get('/mail')
  expect(first.page('main tbody tr')).toHaveLength(50)
  const href = first.page('main a[rel=next]').attr('href') ?? ''
  expect(href).not.toContain('@')
  const second = await people.amira.browser.get(href)
  expect(second.page('main tbody tr')).toHaveLength(3)
})
