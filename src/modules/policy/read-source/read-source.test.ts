/** The page of what was brought: under way, stopped, or with the reason why it could not be read, for whoever looks. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { keepWhyUnread } from '../policy.examples.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

/** Pasted words that were kept but not read, brought some seconds ago. */
async function broughtAgo(seconds: number): Promise<string> {
  const [source, policy] = [newId<'Source'>(), newId<'Policy'>()]
  const at = new Date(app.now().getTime() - seconds * 1000)
  const whose = [people.charity, people.amira.id]
  await app.database.asBoss(
    `insert into policy.policy (organisation_id, id, title, begun_at, begun_by) values ($1, $3, 'Slow policy', $4, $2)`,
    [...whose, policy, at],
  )
  await app.database.asBoss(
    `insert into policy.source (organisation_id, id, policy_id, name, sha256, bytes, pasted, brought_at, brought_by)
     values ($1, $3, $4, 'Pasted words', repeat('a', 64), 30, 'We will name a coordinator.', $5, $2)`,
    [...whose, source, policy, at],
  )
  return source
}

test('while it may still be read, the page says how long it has taken and looks again by itself', async () => {
  const source = await broughtAgo(12)
  const page = await people.amira.browser.get(`/policy/sources/${source}`)
  expect(page.page('main').text()).toContain('12 seconds so far')
  expect(page.headers.get('refresh')).toBe('2')
})

test('when it can no longer be under way, it may be read again, and is', async () => {
  const source = await broughtAgo(90)
  const page = await people.amira.browser.get(`/policy/sources/${source}`)
  expect(page.headers.get('refresh')).toBeNull()
  expect(page.page('#again').text()).toBe('Read it again')
  const done = await people.amira.browser.post(`/policy/sources/${source}/read`)
  expect(done.location).toMatch(/^\/policy\/drafts\//)
})

test('why it could not be read is said at once, to everybody who may look', async () => {
  const source = await broughtAgo(4)
  const house = app.database.entrances.at({ requestId: 'a reading' }, app.now())
  await keepWhyUnread(house, people.amira.actor, { source, why: 'scanned', files: app.parts.files })
  const page = await people.tom.browser.get(`/policy/sources/${source}`)
  expect(page.page('.govuk-error-summary').text()).toContain('picture of text')
  expect(page.headers.get('refresh')).toBeNull()
})

test('a file that can never be read is not kept: it may be nothing but pictures', async () => {
  const bytes = Buffer.from('We will name a coordinator.')
  const brought = await people.amira.browser.postFile('/policy/bring', { title: 'A scan' }, { name: 'scan.txt', bytes })
  expect(brought.status).toBe(303)
  const [row] = await app.database.asBoss<{ id: string; file_id: string }>(
    'select id, file_id from policy.source where file_id is not null',
  )
  const house = app.database.entrances.at({ requestId: 'a reading' }, app.now())
  const { files } = app.parts
  expect(await files.exists((row?.file_id ?? '') as Parameters<typeof files.exists>[0])).toBe(true)
  await keepWhyUnread(house, people.amira.actor, { source: row?.id ?? '', why: 'scanned', files })
  expect(await files.exists((row?.file_id ?? '') as Parameters<typeof files.exists>[0])).toBe(false)
  expect((await people.amira.browser.get(`/policy/sources/${row?.id}/file`)).status).toBe(404)
})

test('a neighbour finds nothing there', async () => {
  const source = await broughtAgo(4)
  expect((await people.owen.browser.get(`/policy/sources/${source}`)).status).toBe(404)
  expect((await people.owen.browser.get(`/policy/sources/${source}/file`)).status).toBe(404)
})
