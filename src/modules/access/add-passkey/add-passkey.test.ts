/** Adding, renaming and removing one's own passkeys, and what nobody can add. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { DeviceManners } from '#tests/support/passkey-device.ts'
import { aDevice } from '#tests/support/passkey-device.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const optionsOn = async ({ browser }: Someone, path = '/account/passkeys/add') =>
  (await browser.get(path)).page('[data-options]').attr('data-options') ?? 'none'

async function add(someone: Someone, manners: DeviceManners = {}, name = 'My telephone') {
  const passkey = aDevice().create(await optionsOn(someone), manners)
  return someone.browser.post('/account/passkeys/add', { name, passkey })
}

const namesOf = async ({ browser }: Someone) =>
  (await browser.get('/account/passkeys'))
    .page('dt')
    .toArray()
    .map((one) => one.children.map((child) => ('data' in child ? child.data : '')).join(''))

test('somebody adds a passkey, gives it a name, renames it and removes it', async () => {
  const { amira } = people
  expect((await add(amira)).location).toBe('/account/passkeys')
  expect(await namesOf(amira)).toEqual(['My telephone'])
  const list = await amira.browser.get('/account/passkeys')
  const rename = list.page('a:contains("Rename")').attr('href') ?? ''
  await amira.browser.post(rename, { name: 'The old telephone' })
  expect(await namesOf(amira)).toEqual(['The old telephone'])
  await amira.browser.post(rename.replace('/rename', '/remove'))
  expect(await namesOf(amira)).toEqual([])
})

test('a device that did not look at its owner first makes no passkey', async () => {
  const refused = await add(people.ben, { verifies: false })
  expect([refused.status, refused.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('This passkey could not be added'),
  ])
  expect(await namesOf(people.ben)).toEqual([])
})

test('a passkey that was made for another site, or on one, is none here', async () => {
  for (const manners of [{ origin: 'https://evil.test' }, { host: 'evil.test' }, { origin: 'http://localhost:1' }])
    expect((await add(people.ben, manners)).status).toBe(422)
  expect(await namesOf(people.ben)).toEqual([])
})

test('an answer to a question that was put to somebody else adds nothing', async () => {
  const passkey = aDevice().create(await optionsOn(people.grace))
  expect((await people.ben.browser.post('/account/passkeys/add', { name: 'Stolen', passkey })).status).toBe(422)
})

test('an answer is good once, and for five minutes', async () => {
  const { sam } = people
  const began = app.now()
  const passkey = aDevice().create(await optionsOn(sam))
  const send = () => sam.browser.post('/account/passkeys/add', { name: 'One', passkey })
  expect([(await send()).status, (await send()).status]).toEqual([303, 422])
  const late = aDevice().create(await optionsOn(sam))
  app.setNow(new Date(began.getTime() + 5 * 60_000))
  expect((await sam.browser.post('/account/passkeys/add', { name: 'Two', passkey: late })).status).toBe(422)
  app.setNow(began)
  expect(await namesOf(sam)).toEqual(['One'])
})

test('a passkey that somebody has cannot be made somebody else’s', async () => {
  const device = aDevice()
  const options = await optionsOn(people.ada)
  const passkey = device.create(options)
  expect((await people.ada.browser.post('/account/passkeys/add', { name: 'Ada’s', passkey })).status).toBe(303)
  const [row] = await app.database.asBoss<{ credential_id: string }>(
    'select credential_id from identity.passkey where account_id = $1',
    [people.ada.account],
  )
  // The same key again, signed for Ben's question: the browser would say so, and the database does.
  const answer = JSON.parse(aDevice().create(await optionsOn(people.ben)))
  expect(row?.credential_id).not.toBe(answer.id)
  const forged = JSON.stringify({ ...answer, id: row?.credential_id, rawId: row?.credential_id })
  await people.ben.browser.post('/account/passkeys/add', { name: 'Not mine', passkey: forged })
  const owners = await app.database.asBoss<{ account_id: string }>(
    'select account_id from identity.passkey where credential_id = $1',
    [row?.credential_id],
  )
  expect(owners).toEqual([{ account_id: people.ada.account }])
})

test('what is no passkey at all is refused, and what was typed stays', async () => {
  for (const passkey of ['', '{}', 'no json', '[1]', JSON.stringify({ id: 'a' }), 'x'.repeat(30_000)]) {
    const refused = await people.ben.browser.post('/account/passkeys/add', { name: 'My own name for it', passkey })
    expect([refused.status, refused.page('#name').attr('value')]).toEqual([422, 'My own name for it'])
  }
})

test('a key that brings certificates is refused, so that nothing they name is fetched', async () => {
  const answer = JSON.parse(aDevice().create(await optionsOn(people.ben)))
  const object = Buffer.from(answer.response.attestationObject, 'base64url')
  // "none" becomes another kind, of the same length.
  const other = Buffer.from(object.toString('latin1').replace('dnone', 'dtpmx'), 'latin1')
  answer.response.attestationObject = other.toString('base64url')
  const sent = await people.ben.browser.post('/account/passkeys/add', { name: 'Any', passkey: JSON.stringify(answer) })
  expect(sent.status).toBe(422)
})

test('somebody else’s passkey can be neither seen, renamed nor removed', async () => {
  await add(people.amira, {}, 'Amira’s own')
  const path = (await people.amira.browser.get('/account/passkeys')).page('a:contains("Rename")').attr('href') ?? ''
  for (const someone of [people.ben, people.owen]) {
    expect((await someone.browser.get(path)).status).toBe(404)
    expect((await someone.browser.post(path, { name: 'Ben’s' })).status).toBe(404)
    await someone.browser.post(path.replace('/rename', '/remove'))
  }
  expect(await namesOf(people.amira)).toEqual(['Amira’s own'])
})

test('adding or removing a passkey ends every other session and is in the record of every organisation', async () => {
  const { grace } = people
  const elsewhere = await app.database.asBoss<{ id: string }>(
    `insert into identity.session (id, token_sha256, account_id, organisation_id, device, created_at, last_seen_at)
      values (gen_random_uuid(), 'another', $1, $2, 'Chrome on Android', $3, $3) returning id`,
    [grace.account, people.charity, app.now()],
  )
  await add(grace)
  const ended = await app.database.asBoss('select 1 from identity.session where id = $1 and ended_at is not null', [
    elsewhere[0]?.id,
  ])
  expect(ended).toHaveLength(1)
  const records = await app.database.asBoss('select 1 from audit.entry where act = $1 and actor = $2', [
    'passkey.added',
    `person:${grace.id}`,
  ])
  expect(records).toHaveLength(1)
})

test('adding a passkey wants what somebody knows or has shown again after ten minutes', async () => {
  const began = app.now()
  app.setNow(new Date(began.getTime() + 11 * 60_000))
  const asked = await people.ben.browser.get('/account/passkeys/add')
  expect([asked.status, asked.location?.split('?')[0]]).toEqual([303, '/account/prove'])
  app.setNow(began)
})
