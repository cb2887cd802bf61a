/** Looking at a policy again: it is signed, kept, and sets the next date. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { days, policiesOf, signed, someStatements } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
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

const overdue = { on: '2024-09-01', next: '2025-09-01' }
const reviewsOf = (policy: string) =>
  app.database.asBoss<Record<string, unknown>>('select * from policy.review where policy_id = $1', [policy])

test('a trustee who looked at it and leaves it as it is signs so, and the next date is set', async () => {
  const { policy, version } = await policies.inForce('Picture policy', someStatements(), overdue)
  expect((await people.tom.browser.get(`/policy/${policy}`)).page('main').text()).toContain(
    'Review overdue by 1 year and 2 months',
  )
  const form = await people.tom.browser.get(`/policy/${policy}/review`)
  expect(form.page('main').text()).toContain('In force is version 1')
  const done = await people.tom.browser.post(
    `/policy/${policy}/review`,
    signed(form, { note: 'We asked the choir as well.', ...days('next', ['1', '9', '2027']) }),
  )
  expect([done.status, done.location]).toEqual([303, `/policy/${policy}`])
  const page = (await people.amira.browser.get(`/policy/${policy}`)).page('main').text()
  expect(page).toContain('Up to date')
  expect(page).toContain('To be looked at again by 1 September 2027')
  expect(page).toContain('We asked the choir as well.')
  const shown = await people.amira.browser.get(`/policy/versions/${version}`)
  expect(shown.page('main').text()).toContain(
    '20 November 2026, by Tom Ferris, Coordinator: We asked the choir as well.',
  )
})

test('the record names who and which, and none of the note', async () => {
  const { policy } = await policies.inForce()
  const form = await people.amira.browser.get(`/policy/${policy}/review`)
  await people.amira.browser.post(`/policy/${policy}/review`, signed(form, { note: 'A quokka came by.' }))
  const [entry] = await app.database.asBoss<{ entry: string }>(
    `select entry::text as entry from audit.entry where act = 'policy.reviewed' order by at desc, sequence desc limit 1`,
  )
  expect(entry?.entry).toContain(policy)
  expect(entry?.entry).not.toMatch(/quokka|Amira/)
})

test('sent twice, it is one review', async () => {
  const { policy } = await policies.inForce()
  const form = signed(await people.amira.browser.get(`/policy/${policy}/review`), { _once: newId() })
  for (const _ of [1, 2])
    expect((await people.amira.browser.post(`/policy/${policy}/review`, form)).location).toBe(`/policy/${policy}`)
  expect(await reviewsOf(policy)).toHaveLength(1)
})

test('nobody signs for a version that is not in force any more: the page comes back with the one that is', async () => {
  const { policy } = await policies.inForce()
  const form = signed(await people.tom.browser.get(`/policy/${policy}/review`), { note: 'Kept while typing' })
  const draft = await policies.begin(policy)
  await app.database.asBoss(
    `update policy.draft_statement set text = 'We ask first.' where draft_id = $1 and place = 1`,
    [draft],
  )
  await policies.adopt(draft)
  const heard = await people.tom.browser.post(`/policy/${policy}/review`, form)
  expect(heard.status).toBe(409)
  expect(heard.page('main').text()).toContain('Version 2 was adopted since you opened this page')
  expect(heard.page('textarea[name=note]').val()).toBe('Kept while typing')
  expect(heard.page('input[name=signature]').val() ?? '').toBe('')
  expect(await reviewsOf(policy)).toHaveLength(0)
})

test.each<[string, Record<string, string>, string]>([
  [
    'before it was adopted',
    days('on', ['31', '10', '2026']),
    'The day must not be before the version in force was adopted',
  ],
  ['tomorrow', days('on', ['21', '11', '2026']), 'The day must be today or earlier'],
  ['with another name', { signature: 'T. Ferris' }, 'Sign with the same name as above'],
  ['with a note of a whole book', { note: 'x'.repeat(2001) }, 'The note must have 2,000 characters or fewer'],
])('it is not signed %s', async (_, change, says) => {
  const { policy } = await policies.inForce('Picture policy', someStatements(), { on: '2026-11-01' })
  const form = await people.tom.browser.get(`/policy/${policy}/review`)
  const heard = await people.tom.browser.post(`/policy/${policy}/review`, signed(form, change))
  expect(heard.status).toBe(422)
  expect(heard.page('.govuk-error-summary').text()).toContain(says)
  expect(await reviewsOf(policy)).toHaveLength(0)
})

test('where nothing is in force there is nothing to look at again', async () => {
  const { policy } = await policies.aDraft()
  expect((await people.tom.browser.get(`/policy/${policy}/review`)).status).toBe(404)
  expect((await people.tom.browser.post(`/policy/${policy}/review`, {})).status).toBe(404)
})

test('a review on paper from before does not push the date back', async () => {
  const { policy } = await policies.inForce('Picture policy', someStatements(), { on: '2026-01-01' })
  const look = async (on: readonly string[], next: readonly string[]) => {
    const form = await people.tom.browser.get(`/policy/${policy}/review`)
    await people.tom.browser.post(
      `/policy/${policy}/review`,
      signed(form, { ...days('on', on), ...days('next', next) }),
    )
  }
  await look(['1', '10', '2026'], ['1', '10', '2027'])
  await look(['1', '5', '2026'], ['1', '6', '2026'])
  expect((await people.amira.browser.get(`/policy/${policy}`)).page('main').text()).toContain('1 October 2027')
  expect((await people.amira.browser.get('/policy')).page('main').text()).toContain('1 October 2027')
})
