/** A proposal that was refused: whoever proposed it reads why, and nobody else does. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  const today = { 'from-day': '20', 'from-month': '11', 'from-year': '2026' }
  await people.amira.browser.post(`/people/${people.ben.id}/appoint`, { role: 'trustee', ...today })
  const [row] = await app.database.asBoss<{ id: string }>('select id from people.proposal where person_id = $1', [
    people.ben.id,
  ])
  const refused = await people.tom.browser.post(`/people/proposals/${row?.id}`, { answer: 'no', why: 'Ask in spring.' })
  expect(refused.status).toBe(303)
})
afterAll(() => app.close())

test('its proposer reads who did not agree, and why', async () => {
  const list = (await people.amira.browser.get('/people/proposals')).page('main').text()
  expect(list).toContain('Nothing waits to be confirmed.')
  for (const said of ['Ben Okoro', 'Tom Ferris', 'Ask in spring.']) expect(list).toContain(said)
})

test('nobody else reads why: not the second person, not an administrator, not a neighbour', async () => {
  for (const other of [people.tom, people.ada, people.owen])
    expect((await other.browser.get('/people/proposals')).html).not.toContain('Ask in spring.')
})

test('after a season it is put away', async () => {
  await app.database.asBoss(`update people.proposal set decided_at = decided_at - interval '91 days',
    proposed_at = proposed_at - interval '91 days'`)
  expect((await people.amira.browser.get('/people/proposals')).html).not.toContain('Ask in spring.')
})
