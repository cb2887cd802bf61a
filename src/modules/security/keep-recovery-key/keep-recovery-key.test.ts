/** Making the recovery key and showing that it is on paper, as an administrator does it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseRecoveryKey } from '#platform/crypto/recovery-key.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
  return () => app.close()
})
afterEach(() => expect(app.logged.join('\n')).not.toContain('AGE-SECRET-KEY'))

const shown = (heard: Heard) => heard.page('.kept-code__value').text()
const make = () => people.ada.browser.post('/security/recovery-key/make')
const confirm = (part: string) => people.ada.browser.post('/security/recovery-key/confirm', { part })
const lastGroups = (letters: string) => letters.split(' ').slice(-2).join(' ')
const installation = () =>
  app.database.asBoss<Record<string, unknown>>('select * from house.installation').then(([row]) => row ?? {})
const acts = () =>
  app.database
    .asBoss<{ act: string }>(`select act from audit.entry where act like 'recovery-key.%' order by sequence`)
    .then((rows) => rows.map(({ act }) => act))

test('the page says in plain words why there is a recovery key, before one is made', async () => {
  const page = await people.ada.browser.get('/security/recovery-key')
  expect(page.status).toBe(200)
  expect(page.html).toContain('a backup and the recovery key together')
  expect(page.page('form[action="/security/recovery-key/make"]')).toHaveLength(1)
  expect(page.page('form[action="/security/recovery-key/confirm"]')).toHaveLength(0)
})

test('the key is shown once, opens what is encrypted for its stored half, and is kept nowhere', async () => {
  const answer = await make()
  expect(answer.status).toBe(200)
  const { recipient, identity } = await parseRecoveryKey(shown(answer))
  const row = await installation()
  expect(row['recovery_recipient']).toBe(recipient)
  expect(JSON.stringify(row)).not.toContain(identity.slice(-20))
  const again = await people.ada.browser.get('/security/recovery-key')
  expect(again.html).not.toContain(shown(answer).split(' ')[3])
  expect(again.page('form[action="/security/recovery-key/confirm"]')).toHaveLength(1)
  expect(await acts()).toEqual(['recovery-key.made'])
})

test('typing the last two groups back shows that it is on paper, however they are typed', async () => {
  const typed = lastGroups(shown(await make()))
    .toLowerCase()
    .replace(' ', '-')
  const answer = await confirm(` ${typed} `)
  expect([answer.status, answer.location]).toEqual([303, '/this-week'])
  expect((await installation())['recovery_confirmed_at']).toEqual(app.now())
  expect(await acts()).toEqual(['recovery-key.made', 'recovery-key.confirmed'])
  const page = await people.ada.browser.get('/security/recovery-key')
  expect(page.html).toContain('20 November 2026 at 09:00')
  expect(page.page('main form')).toHaveLength(0)
})

test('typing something else shows the form again with what was typed, and confirms nothing', async () => {
  await make()
  const answer = await confirm('ABCDE FGH')
  expect(answer.status).toBe(422)
  expect(answer.page('title').text()).toMatch(/^Error: /)
  expect(answer.page('#part').val()).toBe('ABCDE FGH')
  expect(answer.page('.govuk-error-summary a').attr('href')).toBe('#part')
  const empty = await confirm('')
  expect(empty.status).toBe(422)
  expect((await installation())['recovery_confirmed_at']).toBeNull()
  expect(await acts()).toEqual(['recovery-key.made'])
})

test('until it is confirmed a new one can be made, and only the newest counts', async () => {
  const first = lastGroups(shown(await make()))
  const second = lastGroups(shown(await make()))
  expect((await confirm(first)).status).toBe(422)
  expect((await confirm(second)).status).toBe(303)
})

test('once it is confirmed no other can be made here, and confirming again changes nothing', async () => {
  const key = shown(await make())
  await confirm(lastGroups(key))
  const before = await installation()
  const answer = await make()
  expect([answer.status, answer.location]).toEqual([303, '/security/recovery-key'])
  expect((await confirm(lastGroups(key))).location).toBe('/security/recovery-key')
  expect(await installation()).toEqual(before)
  expect(await acts()).toEqual(['recovery-key.made', 'recovery-key.confirmed'])
})

test('an administrator is reminded this week until it is on paper, and nobody is reminded twice', async () => {
  const week = async () => (await people.ada.browser.get('/this-week')).page('main').text()
  expect((await week()).match(/recovery key/gi)?.length).toBeGreaterThan(0)
  expect(await week()).toContain('The recovery key is not on paper yet')
  expect(await week()).not.toContain('There is no recovery key')
  await confirm(lastGroups(shown(await make())))
  expect(await week()).not.toContain('recovery key')
})

test.each(['amira', 'grace', 'tom', 'sam', 'ben'] as const)('%s, who is no administrator, may not', async (who) => {
  const { browser } = people[who]
  expect((await browser.get('/security/recovery-key')).status).toBe(403)
  expect((await browser.post('/security/recovery-key/make')).status).toBe(403)
  expect((await browser.post('/security/recovery-key/confirm', { part: 'ABCDE FGH' })).status).toBe(403)
  expect((await installation())['recovery_recipient']).toBeNull()
})

test('another organisation’s administrator neither makes the key that opens everything nor confirms it', async () => {
  const part = lastGroups(shown(await make()))
  const { browser } = people.owen
  expect((await browser.post('/security/recovery-key/make')).status).toBe(403)
  expect((await browser.post('/security/recovery-key/confirm', { part })).status).toBe(403)
  const page = await browser.get('/security/recovery-key')
  expect([page.status, page.page('main form').length]).toEqual([200, 0])
  expect((await browser.get('/this-week')).page('main').text()).not.toContain('The recovery key is not on paper yet')
  expect((await browser.get('/security/check')).page('a[href="/security/recovery-key"]')).toHaveLength(0)
  expect((await confirm(part)).location).toBe('/this-week')
  expect(await acts()).toEqual(['recovery-key.made', 'recovery-key.confirmed'])
})
