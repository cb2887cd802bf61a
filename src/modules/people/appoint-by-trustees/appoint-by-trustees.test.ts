/** Two trustees appoint a lead, while nobody else can act and at no other time. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { agree } from '#tests/support/agreeing.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
const boss = <Row>(text: string, values: unknown[] = []) => app.database.asBoss<Row>(text, values)
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await boss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at) values ($1, $2, $3, 'trustee-lead', '2026-11-20', $4)`,
    [people.charity, newId(), people.ben.id, app.now()],
  )
})
afterAll(() => app.close())
beforeEach(async () => {
  await boss('delete from people.proposal')
  await boss('delete from people.absence')
  await boss(`delete from people.appointment where role = 'lead' and person_id = $1`, [people.ada.id])
  await boss(`update people.appointment set until_on = null where role in ('lead', 'alternate')`)
})

const gone = () =>
  boss(
    `update people.appointment set until_on = from_on - 1 where organisation_id = $1 and role in ('lead', 'alternate')`,
    [people.charity],
  )
const away = (whom: Someone) =>
  boss(
    `insert into people.absence (organisation_id, id, person_id, from_on, until_on, said_at, said_by) values ($1, $2, $3, '2026-11-18', '2026-11-29', $4, $3)`,
    [people.charity, newId(), whom.id, app.now()],
  )
const propose = (by: Someone, whom: Someone) => by.browser.post('/people/appoint-lead', { person: whom.id })
const week = async (who: Someone) => (await who.browser.get('/this-week')).page('main').text()

test('while a lead or a deputy can act, trustees are told that they need not', async () => {
  expect((await people.tom.browser.get('/people/appoint-lead')).page('main').text()).toContain('can act now')
  const heard = await propose(people.tom, people.ada)
  expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('A lead or deputy can act again'),
  ])
  expect(await week(people.ben)).not.toContain('can act')
})

describe.each([
  ['nobody is appointed', gone],
  ['both are away and nobody stands in', async () => void (await Promise.all([away(people.grace), away(people.sam)]))],
])('where %s', (_, nobody) => {
  test('the trustees hear of it, one proposes, another agrees, and those in charge are told', async () => {
    await nobody()
    expect(await week(people.ben)).toContain('No safeguarding lead and no deputy can act')
    expect((await propose(people.tom, people.ada)).status).toBe(303)
    expect((await agree(app, people.tom, people.ada.id)).status).toBe(403)
    expect((await agree(app, people.amira, people.ada.id)).status).toBe(403)
    expect((await agree(app, people.ben, people.ada.id)).status).toBe(303)
    const [made] = await boss<{ role: string }>(
      `select role from people.appointment where person_id = $1 and role = 'lead'`,
      [people.ada.id],
    )
    expect(made).toEqual({ role: 'lead' })
    expect(await week(people.amira)).toContain('two trustees appointed Ada Quill as safeguarding lead')
  })
})

test('it comes to nothing where somebody can act again before the second trustee agrees', async () => {
  await gone()
  await propose(people.tom, people.ada)
  await boss(`update people.appointment set until_on = null where role = 'alternate'`)
  const heard = await agree(app, people.ben, people.ada.id)
  expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('A lead or deputy can act again'),
  ])
})

test('no trustee proposes themselves, nobody else proposes at all, and nobody of a neighbour is chosen', async () => {
  await gone()
  expect((await propose(people.tom, people.tom)).status).toBe(422)
  expect((await propose(people.amira, people.ada)).status).toBe(403)
  const stranger = await propose(people.tom, people.owen)
  expect([stranger.status, stranger.html]).toEqual([422, expect.not.stringContaining('Owen Marsh')])
})
