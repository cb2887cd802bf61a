/** While people sign in through their organisation, some administrator can always get in without it. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp | undefined
let people: Charities
beforeEach(async () => {
  await app?.close()
  app = await testApp()
  people = await someCharities(app)
  await switchOn(true)
})
afterAll(() => app?.close())

const boss = <Row>(sql: string, values: unknown[] = []) => {
  if (!app) throw new Error('The app is not there yet.')
  return app.database.asBoss<Row>(sql, values)
}

async function switchOn(isOn: boolean): Promise<void> {
  await boss('delete from access.provider')
  await boss(
    `insert into access.provider (organisation_id, issuer, client_id, secret_sealed, domains, tried_at, is_on, changed_at)
      values ($1, 'https://id.example.org', 'kept', '', '{rowan.test}', now(), $2, now())`,
    [people.charity, isOn],
  )
}

async function removesTheirs({ account, browser }: Someone) {
  const [held] = await boss<{ id: string }>('select id from identity.authenticator where account_id = $1', [account])
  return browser.post(`/account/authenticators/${held?.id}/remove`)
}

const countSteps = async ({ account }: Someone) =>
  (await boss('select 1 from identity.authenticator where account_id = $1', [account])).length

const makeAdministrator = ({ id }: Someone) =>
  boss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at)
      values ($1, $2, $3, 'administrator', '2026-01-01', now())`,
    [people.charity, newId(), id],
  )

test('the last administrator who could get in without it keeps their second step, and is told why', async () => {
  const refused = await removesTheirs(people.ada)
  expect(refused.status).toBe(422)
  expect(refused.page('main').text()).toContain('the last administrator who could get in')
  expect(await countSteps(people.ada)).toBe(1)
  expect((await people.ada.browser.get('/this-week')).status).toBe(200)
})

test('a passkey that is the last way back stays as well', async () => {
  const passkey = newId()
  await boss('delete from identity.authenticator where account_id = $1', [people.ada.account])
  await boss(
    `insert into identity.passkey (id, account_id, credential_id, public_key, counter, transports, name, is_synced, created_at)
      values ($1, $2, 'a-credential-long-enough', '', 0, '{}', 'Phone', false, now())`,
    [passkey, people.ada.account],
  )
  const refused = await people.ada.browser.post(`/account/passkeys/${passkey}/remove`)
  expect([refused.status, refused.page('h1').text()]).toEqual([422, 'Nothing was removed'])
  const [row] = await boss<{ ended_at: Date | null }>('select ended_at from identity.passkey where id = $1', [passkey])
  expect(row?.ended_at).toBeNull()
})

test('it may go where another administrator has one, where the sign-in is off, and where it was nobody’s way back', async () => {
  await makeAdministrator(people.amira)
  expect((await removesTheirs(people.ada)).location).toBe('/account/authenticators')
  expect((await removesTheirs(people.amira)).status).toBe(422)
  expect((await removesTheirs(people.grace)).location).toBe('/account/authenticators')
  await switchOn(false)
  expect((await removesTheirs(people.amira)).location).toBe('/account/authenticators')
})

test('of two administrators who remove theirs at the same time, one is refused', async () => {
  await makeAdministrator(people.amira)
  const done = await Promise.all([removesTheirs(people.ada), removesTheirs(people.amira)])
  expect(done.map(({ status }) => status).sort()).toEqual([303, 422])
  expect((await countSteps(people.ada)) + (await countSteps(people.amira))).toBe(1)
})

test('where there is no way back already, nobody else is kept from removing theirs', async () => {
  await boss('update identity.account set has_second_factor = false where id = $1', [people.ada.account])
  expect((await removesTheirs(people.grace)).location).toBe('/account/authenticators')
})

test('where nobody could get in without it, those who can do something about it are told until it is mended', async () => {
  const told = async ({ browser }: Someone) =>
    (await browser.get('/this-week')).page('main').text().includes('Make sure somebody can always get in')
  expect(await told(people.ada)).toBe(false)
  await boss('update identity.membership set has_second_factor = false where account_id = $1', [people.ada.account])
  expect([await told(people.ada), await told(people.amira), await told(people.ben)]).toEqual([true, true, false])
  await switchOn(false)
  expect(await told(people.ada)).toBe(false)
})
