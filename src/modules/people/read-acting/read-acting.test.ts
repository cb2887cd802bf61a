/** The page that says who acts today, as people go away and come back, and who may not see it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(() => app.database.asBoss('delete from people.absence'))

const day = (field: string) => ({ [`${field}-day`]: '20', [`${field}-month`]: '11', [`${field}-year`]: '2026' })
const away = (who: Someone, cover: string) =>
  people.amira.browser.post(`/people/${who.id}/away`, { ...day('from'), ...day('until'), cover })
const acts = async (who: Someone = people.tom) => (await who.browser.get('/people/acting')).page('main').text()

test('it is the lead, then whoever stands in, then the deputy', async () => {
  expect(await acts()).toContain('On 20 November 2026 this is Grace Llwyd. They are the safeguarding lead, and here.')
  await away(people.grace, people.sam.id)
  expect(await acts()).toContain('Sam Petrie. They stand in for the safeguarding lead')
  await app.database.asBoss('update people.absence set cover_id = null')
  expect(await acts()).toContain('Sam Petrie. They are the deputy lead.')
})

test('where nobody can act it says whom to ring, and names nobody of a neighbour charity', async () => {
  await away(people.grace, 'nobody')
  await away(people.sam, 'nobody')
  const text = await acts()
  expect(text).toContain('nobody can act for the safeguarding lead')
  expect(text).toContain('children’s services')
  expect(text).not.toContain('Owen')
  expect(await acts(people.owen)).toContain('Owen Marsh')
})

test('whoever has no role does not see it', async () => {
  expect((await people.ben.browser.get('/people/acting')).status).toBe(403)
})
