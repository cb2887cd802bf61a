/** Setting an organisation's own sign-in: what has to be true before it is switched on, and what is refused. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { OutsideAccount, OutsideProvider } from '#tests/support/outside-provider.ts'
import { anOutsideProvider } from '#tests/support/outside-provider.ts'
import { setProvider, trustProvider, tryIt } from '#tests/support/outside-steps.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let provider: OutsideProvider
const ben: OutsideAccount = { subject: 'ben-1', email: 'ben@rowan.test', email_verified: true }

beforeAll(async () => {
  provider = await anOutsideProvider()
})
afterAll(() => provider.close())
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
  return () => app.close()
})

const why = ({ page }: Heard) => page('main p').text()

test('a neighbour who names the same e-mail domain is told whom to ask, and nothing of theirs is switched on', async () => {
  await trustProvider(people.amira, provider)
  const { owen } = people
  await app.database.asBoss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at)
      select organisation_id, gen_random_uuid(), person_id, 'administrator', from_on, appointed_at
        from people.appointment where organisation_id = $1 and person_id = $2 limit 1 on conflict do nothing`,
    [people.neighbour, owen.id],
  )
  await app.database.asBoss('update identity.account set has_second_factor = true where id = $1', [owen.account])
  await setProvider(owen, provider)
  await tryIt(owen, provider, ben)
  const refused = await owen.browser.post('/access/provider/on')
  expect([refused.status, why(refused)]).toEqual([422, expect.stringContaining('leads to another sign-in')])
  const [row] = await app.database.asBoss('select is_on from access.provider where organisation_id = $1', [
    people.neighbour,
  ])
  expect(row).toEqual({ is_on: false })
})

test('it cannot be switched on before it was tried, nor after it was changed again', async () => {
  const { amira } = people
  await setProvider(amira, provider)
  expect((await amira.browser.post('/access/provider/on')).status).toBe(422)
  await tryIt(amira, provider, ben)
  await setProvider(amira, provider, { _version: '1', counts: 'yes' })
  expect((await amira.browser.post('/access/provider/on')).status).toBe(422)
})

test('it cannot be switched on while no administrator could get in without it', async () => {
  const { amira } = people
  await setProvider(amira, provider)
  await tryIt(amira, provider, ben)
  await app.database.asBoss('update identity.account set has_second_factor = false where id = $1', [people.ada.account])
  const refused = await amira.browser.post('/access/provider/on')
  expect([refused.status, why(refused)]).toEqual([422, expect.stringContaining('No administrator could get in')])
})

test('its secret is sealed, shown to nobody, and never sent to another address', async () => {
  const { amira } = people
  await setProvider(amira, provider)
  const [row] = await app.database.asBoss<{ sealed: string }>(
    `select encode(secret_sealed, 'escape') as sealed from access.provider`,
  )
  expect(row?.sealed).not.toContain(provider.secret)
  expect((await amira.browser.get('/access/provider')).html).not.toContain(provider.secret)
  const moved = await setProvider(amira, provider, { issuer: 'http://localhost:9', secret: '', _version: '1' })
  expect([moved.status, moved.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('client secret of this address'),
  ])
})

test('an address in our own network, without TLS or of everybody’s mail is refused', async () => {
  const { amira } = people
  for (const more of [
    { issuer: 'http://accounts.example.org' },
    { issuer: 'https://10.0.0.1' },
    { domains: 'gmail.com' },
    { domains: 'rowan' },
    { domains: '' },
  ])
    expect((await setProvider(amira, provider, more)).status).toBe(422)
})
