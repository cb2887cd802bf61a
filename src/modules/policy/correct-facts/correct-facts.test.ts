/** Putting the facts of a draft right: what is no date is refused, two people see one another, and an ended draft takes nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  policies = policiesOf(app, people)
})
afterAll(() => app.close())

async function openedForm() {
  const { draft } = await policies.aDraft()
  const path = `/policy/drafts/${draft}/facts`
  const before = (await people.amira.browser.get(path)).page('input[name=_before]').val()
  const send = (fields: Record<string, string>): Promise<Heard> =>
    people.amira.browser.post(path, { _before: String(before), lastReviewed: '', ...fields })
  return { draft, path, send }
}

test.each(['2024-02-30', '0000-01', '2024-13', '24-05'])('%s is no month and no day', async (lastReviewed) => {
  const { send } = await openedForm()
  const refused = await send({ lastReviewed, organisation: 'Rowan Tree Music' })
  expect(refused.status).toBe(422)
  expect(refused.page('.govuk-error-summary').text()).toContain('Enter a month or a day')
  expect(refused.page('input[name=organisation]').val()).toBe('Rowan Tree Music')
})

test.each(['2024-02-29', '2024-12', ''])('“%s” is kept as it was typed', async (lastReviewed) => {
  const { path, send } = await openedForm()
  expect((await send({ lastReviewed })).status).toBe(303)
  expect((await people.amira.browser.get(path)).page('input[name=lastReviewed]').val() ?? '').toBe(lastReviewed)
})

test('whoever comes second sees what was saved meanwhile, by the names of the fields', async () => {
  const { send } = await openedForm()
  await send({ organisation: 'Rowan Tree Music', nation: 'wales' })
  const second = await send({ organisation: 'The Rowan Tree' })
  expect(second.status).toBe(409)
  expect(second.page('input[name=organisation]').val()).toBe('The Rowan Tree')
  const saved = second.page('main dl').text()
  for (const words of ['Organisation', 'Rowan Tree Music', 'Wales', 'Reviewed every how many months?', 'Nothing'])
    expect(saved).toContain(words)
  expect(saved).not.toMatch(/intervalMonths|signedRole|lastReviewed/)
})

test('the facts of an ended draft are not put right any more, and what was typed can be copied', async () => {
  const { draft, path, send } = await openedForm()
  await people.amira.browser.post(`/policy/drafts/${draft}/put-away`)
  const late = await send({ organisation: 'The Rowan Tree' })
  expect(late.status).toBe(409)
  expect(late.page('main').text()).toContain('The Rowan Tree')
  expect(late.page('main form')).toHaveLength(0)
  expect((await people.amira.browser.get(path)).location).toBe(`/policy/drafts/${draft}`)
})
