/** What whoever adopts a policy was shown is what they sign: forms that cannot be right, and drafts that changed meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { days, policiesOf, signed } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aStatement } from '../policy.examples.ts'

let app: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  policies = policiesOf(app, people)
})
afterAll(() => app.close())

describe('what was shown is what is signed', () => {
  test.each<[string, (draft: string) => Promise<unknown>]>([
    [
      'a word',
      (draft) =>
        app.database.asBoss(
          `update policy.draft_statement set text = 'We never ask.' where draft_id = $1 and text like 'We ask%'`,
          [draft],
        ),
    ],
    [
      'what a statement is taken to be',
      (draft) =>
        app.database.asBoss(
          `update policy.draft_statement set polarity = 'may' where draft_id = $1 and text like 'We ask%'`,
          [draft],
        ),
    ],
    [
      'the name of the policy',
      (draft) =>
        app.database.asBoss(
          `update policy.policy set title = 'Another' where id = (select policy_id from policy.draft where id = $1)`,
          [draft],
        ),
    ],
  ])('where somebody changed %s meanwhile, the page comes back with what it says now, unsigned', async (_, change) => {
    const { policy, draft } = await policies.aDraft()
    const path = `/policy/drafts/${draft}/adopt`
    const form = signed(await people.amira.browser.get(path), { role: 'Chair of trustees' })
    await change(draft)
    const heard = await people.amira.browser.post(path, form)
    expect(heard.status).toBe(409)
    expect(heard.page('main').text()).toContain('Somebody has changed the draft since you opened this page')
    expect(heard.page('input[name=signature]').val() ?? '').toBe('')
    expect(heard.page('input[name=role]').val()).toBe('Chair of trustees')
    expect(await policies.versionsOf(policy)).toHaveLength(0)
    expect((await people.amira.browser.post(path, signed(heard))).status).toBe(303)
  })

  test('a mistake in the form does not hide that the draft changed', async () => {
    const { draft } = await policies.aDraft()
    const path = `/policy/drafts/${draft}/adopt`
    const form = signed(await people.amira.browser.get(path), { role: '' })
    await app.database.asBoss(`update policy.draft_statement set text = 'Changed.' where draft_id = $1 and place = 1`, [
      draft,
    ])
    expect((await people.amira.browser.post(path, form)).status).toBe(409)
  })

  test('a draft that was put away is not adopted', async () => {
    const { policy, draft } = await policies.aDraft()
    const path = `/policy/drafts/${draft}/adopt`
    const form = signed(await people.amira.browser.get(path))
    await people.grace.browser.post(`/policy/drafts/${draft}/put-away`)
    expect((await people.amira.browser.post(path, form)).status).toBe(409)
    expect((await people.amira.browser.get(path)).location).toBe(`/policy/${policy}`)
    expect(await policies.versionsOf(policy)).toHaveLength(0)
  })
})

describe('a form that cannot be right', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a day in the future', days('on', ['21', '11', '2026']), 'The day must be today or earlier'],
    ['a day that does not exist', days('on', ['31', '2', '2026']), 'Enter the day as a real date'],
    ['a next review on the same day', days('next', ['20', '11', '2026']), 'The next review must come after that day'],
    ['another name below it', { signature: 'Somebody Else' }, 'Sign with the same name as above'],
    ['no signature', { signature: ' ' }, 'Type your name again to sign'],
    ['no role', { role: '' }, 'Enter your role'],
  ])('comes back with what was typed: %s', async (_, change, says) => {
    const { policy, draft } = await policies.aDraft()
    const heard = await policies.adopt(draft, people.amira, change)
    expect(heard.status).toBe(422)
    expect(heard.page('.govuk-error-summary').text()).toContain(says)
    for (const [name, typed] of Object.entries(change)) expect(heard.page(`input[name=${name}]`).val()).toBe(typed)
    expect(await policies.versionsOf(policy)).toHaveLength(0)
  })

  test('a text without a commitment is not adopted, and the page says why', async () => {
    const { draft } = await policies.aDraft('Beliefs', [aStatement('Music belongs to everybody.', { kind: 'belief' })])
    const heard = await policies.adopt(draft)
    expect(heard.status).toBe(422)
    expect(heard.page('.govuk-error-summary').text()).toContain('there is nothing to adopt yet')
  })

  test('a version is not dated before the one it follows', async () => {
    const { policy, draft } = await policies.aDraft()
    await policies.adopt(draft, people.amira, days('on', ['1', '10', '2026']))
    const begun = await people.amira.browser.post(`/policy/${policy}/draft`)
    const heard = await policies.adopt(
      begun.location?.split('/').at(-1) ?? '',
      people.amira,
      days('on', ['30', '9', '2026']),
    )
    expect(heard.page('.govuk-error-summary').text()).toContain('before the version in force')
  })
})
