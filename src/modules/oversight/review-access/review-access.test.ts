/** Looking through who holds a role: who may, what is kept, and who is gone afterwards. */
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

const boss = <Row>(text: string, values: unknown[] = []) => app.database.asBoss<Row>(text, values)
beforeEach(async () => {
  await boss('delete from oversight.reviewed_holder')
  await boss('delete from oversight.access_review')
})

const today = { 'signed-day': '20', 'signed-month': '11', 'signed-year': '2026' }

async function fieldOf(whom: Someone): Promise<string> {
  const [held] = await boss<{ id: string }>('select id from people.appointment where person_id = $1', [whom.id])
  return `decision-${held?.id}`
}

const sign = async (by: Someone, role: string, whom: Someone, decision: string, more: Record<string, string> = {}) =>
  by.browser.post(`/oversight/reviews/role?of=${role}`, {
    role,
    [await fieldOf(whom)]: decision,
    signature: by.name,
    ...today,
    ...more,
  })

test('the coordinator signs that the lead still needs it, and what was shown is kept', async () => {
  const form = await people.amira.browser.get('/oversight/reviews/role?of=lead')
  expect(form.page('main').text()).toContain('Given on 20 November 2026 by whoever set Kept up, one person alone.')
  const signed = await sign(people.amira, 'lead', people.grace, 'keeps')
  expect(signed.status).toBe(303)
  const kept = await people.amira.browser.get(signed.location ?? '')
  expect(kept.page('main').text()).toContain('I have looked through everybody who holds the role “Safeguarding lead”')
  expect(kept.page('main').text()).toContain('Grace Llwyd')
  expect((await people.grace.browser.get('/people/invite')).status).toBe(200)
})

test('nobody looks through a role that they hold: the lead looks at the coordinator', async () => {
  expect((await people.amira.browser.get('/oversight/reviews/role?of=coordinator')).status).toBe(403)
  expect((await sign(people.amira, 'coordinator', people.amira, 'keeps')).status).toBe(403)
  expect((await sign(people.grace, 'coordinator', people.amira, 'keeps')).status).toBe(303)
})

test('it takes every decision, one’s own name, and a day that has come', async () => {
  for (const [more, says] of [
    [{ [await fieldOf(people.grace)]: '' }, 'Say whether they still need it'],
    [{ signature: 'Somebody Else' }, 'Sign with your own name'],
    [{ 'signed-day': '21' }, 'The day must be today or earlier'],
  ] as const) {
    const heard = await sign(people.amira, 'lead', people.grace, 'keeps', more)
    expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([422, expect.stringContaining(says)])
  }
  expect(await boss('select 1 from oversight.access_review')).toEqual([])
})

test('signed once a term, and never changed', async () => {
  await sign(people.amira, 'lead', people.grace, 'keeps')
  const again = await sign(people.amira, 'lead', people.grace, 'removed')
  expect([again.status, again.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('looked through this term already'),
  ])
  expect(await boss(`select 1 from people.appointment where role = 'lead' and ended_at is not null`)).toEqual([])
  const { rows } = { rows: await boss<{ decision: string }>('select decision from oversight.reviewed_holder') }
  expect(rows).toEqual([{ decision: 'keeps' }])
})

test('a coordinator removes no administrator, and the last one stays whoever asks', async () => {
  const refused = await sign(people.amira, 'administrator', people.ada, 'removed')
  expect([refused.status, refused.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('Only an administrator removes an administrator'),
  ])
})

test('who is removed is out at once', async () => {
  expect((await people.tom.browser.get('/people')).status).toBe(200)
  expect((await sign(people.amira, 'trustee', people.tom, 'removed')).status).toBe(303)
  expect((await people.tom.browser.get('/people')).status).not.toBe(200)
})

test('who may not look through roles sees none of it, and a neighbour nothing', async () => {
  for (const who of ['ben', 'ada', 'sam'] as const)
    expect([who, (await people[who].browser.get('/oversight/reviews')).status]).toEqual([who, 403])
  const signed = await sign(people.amira, 'lead', people.grace, 'keeps')
  expect((await people.owen.browser.get(signed.location ?? '')).status).toBe(404)
})
