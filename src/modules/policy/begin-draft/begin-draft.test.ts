/** Beginning a change, putting it away, and giving a policy another name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Facts } from '#modules/reader/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf, someStatements } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { noFacts } from '../policy.examples.ts'

let app: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  policies = policiesOf(app, people)
})
afterAll(() => app.close())

const draftsOf = (policy: string) =>
  app.database.asBoss<{ id: string; state: string }>(
    `select id, state from policy.draft where policy_id = $1 and state <> 'adopted' order by begun_at, id`,
    [policy],
  )

test('a change begins with the words in force, each statement being the same one, and nothing checked that was not', async () => {
  const { draft: first } = await policies.aDraft()
  const adopted = await policies.adopt(first)
  const version = adopted.location?.split('/').at(-1)
  const [held] = await app.database.asBoss<{ policy: string }>(
    'select policy_id as policy from policy.version where id = $1',
    [version],
  )
  const second = await policies.begin(held?.policy ?? '')
  const rows = await app.database.asBoss<{ same: boolean; checked: boolean; text: string; read_as: string }>(
    `select new.id = old.id and new.text = old.text and new.topics = old.topics as same, new.checked, new.text, new.read_as
       from policy.draft_statement new join policy.version_statement old on old.place = new.place
      where new.draft_id = $1 and old.version_id = $2 order by new.place`,
    [second, version],
  )
  expect(rows.map(({ same }) => same)).toEqual([true, true, true, true])
  expect(rows.map(({ checked }) => checked)).toEqual([false, true, false, false])
  expect(rows.every(({ text, read_as }) => text === read_as)).toBe(true)
})

test('a change of a policy that was adopted or looked at is not told that its review is overdue', async () => {
  const old = { lastReviewed: '2019-05-01', intervalMonths: 12, overdueSince: '2020-05-01' }
  const { policy, draft } = await policies.aDraft('Old', someStatements(), { ...noFacts, review: old })
  const findings = async (of: string) => (await people.amira.browser.get(`/policy/drafts/${of}/findings`)).html
  expect(await findings(draft)).toMatch(/fell due/)
  await policies.adopt(draft)
  const changed = await policies.begin(policy)
  expect(await findings(changed)).not.toMatch(/fell due/)
  const [facts] = await app.database.asBoss<{ facts: Facts }>('select facts from policy.draft where id = $1', [changed])
  expect(facts?.facts).toMatchObject({
    review: { lastReviewed: '2026-11-20', intervalMonths: 12, overdueSince: null },
    signedBy: { name: 'Amira Castell', role: 'Coordinator' },
  })
})

test('there is one draft at a time: whoever begins another is led to it, even at the same moment', async () => {
  const { policy } = await policies.inForce()
  const begun = await Promise.all([
    policies.begin(policy),
    policies.begin(policy, people.grace),
    policies.begin(policy),
  ])
  expect(new Set(begun).size).toBe(1)
  expect(await policies.begin(policy, people.sam)).toBe(begun[0])
  expect(await draftsOf(policy)).toHaveLength(1)
})

test('where nothing was adopted there is nothing to change', async () => {
  const { policy, draft } = await policies.aDraft()
  await people.amira.browser.post(`/policy/drafts/${draft}/put-away`)
  expect((await people.amira.browser.post(`/policy/${policy}/draft`)).status).toBe(404)
})

test('a draft that is put away stays to be read, and another can be begun', async () => {
  const { policy } = await policies.inForce()
  const draft = await policies.begin(policy)
  const asked = await people.amira.browser.get(`/policy/drafts/${draft}/put-away`)
  expect(asked.page('main').text()).toContain('Nothing in it is lost')
  const form = { _once: newId() }
  for (const _ of [1, 2])
    expect((await people.amira.browser.post(`/policy/drafts/${draft}/put-away`, form)).location).toBe(
      `/policy/${policy}`,
    )
  expect((await people.amira.browser.post(`/policy/drafts/${draft}/put-away`)).status).toBe(409)
  expect((await people.amira.browser.get(`/policy/drafts/${draft}/put-away`)).location).toBe(`/policy/${policy}`)
  expect((await people.tom.browser.get(`/policy/drafts/${draft}`)).status).toBe(200)
  const history = (await people.tom.browser.get(`/policy/${policy}`)).page('table')
  expect(history.text()).toContain('A draft put away20 November 2026Amira Castell')
  expect(history.find(`a[href="/policy/drafts/${draft}"]`)).toHaveLength(1)
  expect(await policies.begin(policy)).not.toBe(draft)
  expect((await draftsOf(policy)).map(({ state }) => state)).toEqual(['put-away', 'open'])
})

test('a policy gets another name, and versions keep the one they were adopted under', async () => {
  const { policy, version } = await policies.inForce('Picture policy')
  const form = await people.sam.browser.get(`/policy/${policy}/rename`)
  expect(form.page('input[name=title]').val()).toBe('Picture policy')
  const done = await people.sam.browser.post(`/policy/${policy}/rename`, {
    title: '  Pictures   and film ',
    was: String(form.page('input[name=was]').val()),
  })
  expect(done.location).toBe(`/policy/${policy}`)
  expect((await people.tom.browser.get(`/policy/${policy}`)).page('h1').text()).toContain('Pictures and film')
  expect((await people.tom.browser.get(`/policy/versions/${version}`)).page('h1').text()).toContain('Picture policy')
})

test('when two rename it, the second sees the first’s name, and may say it again', async () => {
  const { policy } = await policies.inForce('Picture policy')
  const rename = (title: string, was: string) => people.amira.browser.post(`/policy/${policy}/rename`, { title, was })
  expect((await rename('Film', 'Picture policy')).status).toBe(303)
  const second = await rename('"><script>alert(1)</script>', 'Picture policy')
  expect(second.status).toBe(409)
  expect(second.page('.govuk-inset-text').text()).toContain('Film')
  expect(second.page('input[name=title]').val()).toBe('"><script>alert(1)</script>')
  expect((await rename('"><script>alert(1)</script>', String(second.page('input[name=was]').val()))).status).toBe(303)
  const page = await people.tom.browser.get('/policy')
  expect(page.html).not.toContain('<script>alert(1)')
  expect(page.page('main').text()).toContain('"><script>alert(1)</script>')
})

test.each([
  ['', 'Enter the name of the policy'],
  ['x'.repeat(201), '200 characters or fewer'],
])('a name of %j is refused and kept as typed', async (title, says) => {
  const { policy } = await policies.inForce()
  const heard = await people.amira.browser.post(`/policy/${policy}/rename`, { title, was: 'Picture policy' })
  expect(heard.status).toBe(422)
  expect(heard.page('.govuk-error-summary').text()).toContain(says)
  expect(heard.page('input[name=title]').val() ?? '').toBe(title)
})

test.each(['tom', 'ada', 'ben'] as const)('%s may do none of it', async (who) => {
  const { policy } = await policies.inForce()
  const draft = await policies.begin(policy)
  const { browser } = people[who]
  const heard = [
    await browser.post(`/policy/${policy}/draft`),
    await browser.post(`/policy/drafts/${draft}/put-away`),
    await browser.post(`/policy/${policy}/rename`, { title: 'Mine', was: 'Picture policy' }),
  ]
  expect(heard.map(({ status }) => status)).toEqual([403, 403, 403])
  expect(await draftsOf(policy)).toEqual([{ id: draft, state: 'open' }])
})
