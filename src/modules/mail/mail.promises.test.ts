/** What the mail room promises, against real records: each verdict, until when it stands, and nothing of a neighbour. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aLetter } from './mail.examples.ts'
import { mailPromises } from './mail.promises.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['letter', 'queue']) await app.database.asBoss(`delete from mail.${table}`)
})

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
function as<T>({ actor }: Someone, does: (work: Work) => Promise<T>, on = '2026-11-20'): Promise<T> {
  return app.database.entrances.at({ requestId: 'a promise' }, noon(on)).inOrganisation(actor, does)
}
async function evidence(on = '2026-11-20', by = people.amira): Promise<Evidence> {
  const [promise] = mailPromises
  const find = ({ db, organisation, now }: Work) =>
    promise?.evidence({ db, organisation, now }) ?? Promise.reject(new Error('no promise'))
  return (await as(by, find, on)) as Evidence
}
async function aLetterThat(state: string, more = '', on = '2026-11-20', by = people.amira): Promise<string> {
  const id = await as(by, (work) => aLetter(work, { person: people.ben.id }), on)
  await app.database.asBoss(`update mail.letter set state = '${state}'${more} where id = '${id}'`)
  return id
}

test('is not known where nothing was written', async () => {
  expect(await evidence()).toMatchObject({ verdict: 'not-yet-known', telling: 'nothing-to-count' })
})

test('is up to date where all was sent or handed over, and says what it cannot know', async () => {
  await aLetterThat('sent', `, sent_at = '2026-11-20'`)
  await aLetterThat('handed-over')
  const found = await evidence()
  expect(found).toMatchObject({ verdict: 'kept' })
  expect(found.because).toContain('Whether it was read, Kept does not know')
  expect(found.validUntil?.toISOString()).toBe('2027-02-18T12:00:00.000Z')
})

test('is due soon while a letter waits to be handed over, and overdue after a week', async () => {
  await aLetterThat('by-hand')
  expect(await evidence()).toMatchObject({ verdict: 'at-risk', on: '2026-11-27' })
  expect((await evidence()).validUntil?.toISOString()).toBe('2026-11-27T12:00:00.000Z')
  expect(await evidence('2026-11-27')).toMatchObject({ verdict: 'broken', telling: 'overdue' })
})

test('is not met while a letter came back or was given up, for thirty days', async () => {
  await aLetterThat('bounced', `, bounced_at = '2026-11-20T12:00:00Z'`)
  await aLetterThat('given-up', `, settled_at = '2026-11-20T12:00:00Z'`)
  expect(await evidence()).toMatchObject({
    verdict: 'broken',
    because: '2 letters did not arrive in the last thirty days.',
  })
  expect((await evidence('2026-12-21')).verdict).toBe('kept')
})

test('is not met where the server could not be used for a day, and says why', async () => {
  await aLetterThat('waiting', `, next_try_at = '2026-11-20'`)
  await app.database.asBoss(
    `insert into mail.queue (organisation_id, due_at, faults, fault, fault_since)
      values ('${people.charity}', null, 3, 'password', '2026-11-20T12:00:00Z')`,
  )
  expect((await evidence()).verdict).toBe('at-risk')
  const found = await evidence('2026-11-21')
  expect(found).toMatchObject({ verdict: 'broken', step: { href: '/mail/server' } })
  expect(found.because).toContain('password')
})

test('shows counts and no name or address, and nothing that a neighbour’s letters change', async () => {
  await aLetterThat('sent', `, sent_at = '2026-11-20'`)
  const before = await evidence()
  await aLetterThat('bounced', `, bounced_at = '2026-11-20'`, '2026-11-20', people.owen)
  expect(await evidence()).toEqual(before)
  expect(JSON.stringify(before)).not.toContain('elsewhere.example')
})

test('whoever looks after mail is reminded of what waits and what did not arrive, and nobody else', async () => {
  await as(people.amira, (work) => aLetter(work))
  await aLetterThat('bounced', `, bounced_at = '2026-11-20'`)
  const week = (await people.amira.browser.get('/this-week')).page('main').text()
  expect(week).toContain('Hand over 1 letter')
  expect(week).toContain('1 letter did not arrive')
  expect((await people.ben.browser.get('/this-week')).page('main').text()).not.toContain('letter')
})
