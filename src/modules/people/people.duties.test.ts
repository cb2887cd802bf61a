/** Whose mailbox is told when something happens to an account: its owner's, whatever others write on their page. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailServer, lettersWords } from '#modules/mail/mail.examples.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { doDuties } from '#platform/jobs/do-duties.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { peopleDuties } from './people.duties.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

interface Announced {
  organisation: string
  announcement: string
  event: string
  subjects: Record<string, string>
}

async function doAll(event: string): Promise<void> {
  const announced = await app.database.asBoss<Announced>(
    'select organisation_id as organisation, id as announcement, event, subjects from events.outbox where event = $1',
    [event],
  )
  expect(announced.length).toBeGreaterThan(0)
  for (const job of announced)
    await doDuties(app.database.entrances, peopleDuties, job as Parameters<typeof doDuties>[2], app.now())
}

async function addressesOf(kind: string): Promise<string[]> {
  const letters = await app.database.asBoss<{ id: string; address_sealed: Buffer; link_sealed: Buffer | null }>(
    'select id, address_sealed, link_sealed from mail.letter where kind = $1 order by id',
    [kind],
  )
  const house = app.database.entrances.at({ requestId: 'test' }, app.now())
  return house.inOrganisation(keptItself(people.charity), async (work) => {
    const opened = []
    for (const letter of letters) opened.push((await lettersWords(work, letter)).address)
    return opened
  })
}

test('a changed second step is told to the address of the account, not to one that others wrote on the page', async () => {
  await app.database.asBoss(`update people.person set email = 'caught@elsewhere.example' where id = $1`, [
    people.grace.id,
  ])
  expect((await people.grace.browser.post('/account/recovery-codes')).status).toBe(200)
  await doAll('second-factor.changed')
  expect(await addressesOf('second-factor-changed')).toEqual([people.grace.email])
})

test('a browser that is new to the account is told there too', async () => {
  await app.stranger().post('/sign-in', { email: people.ben.email, passphrase: testPassphrase })
  await app.database.asBoss(`update people.person set email = 'caught@elsewhere.example' where id = $1`, [
    people.ben.id,
  ])
  await app.stranger().post('/sign-in', { email: people.ben.email, passphrase: testPassphrase })
  await doAll('session.on-new-device')
  expect(await addressesOf('new-device')).toEqual([people.ben.email])
})

test('a changed passphrase is told by a letter', async () => {
  const changed = { current: testPassphrase, passphrase: 'eleven loud curlews sleeping' }
  expect((await people.tom.browser.post('/account/passphrase', changed)).location).toBe('/account')
  await doAll('passphrase.changed')
  expect(await addressesOf('passphrase-changed')).toEqual([people.tom.email])
})

test('a letter about the account is in Welsh for whoever chose that', async () => {
  await people.tom.browser.post('/reviews/weekly-letter/in-welsh')
  expect((await people.tom.browser.post('/account/recovery-codes')).status).toBe(200)
  await doAll('second-factor.changed')
  const written = await app.database.asBoss<{ language: string }>(
    `select distinct language from mail.letter where kind = 'second-factor-changed' and person_id = $1`,
    [people.tom.id],
  )
  expect(written).toEqual([{ language: 'cy' }])
})

test('whoever is given a role is told by mail, once there is a mail server, without a word of which role', async () => {
  const house = app.database.entrances.at({ requestId: 'test' }, app.now())
  const appoint = async (made: string) => {
    const [held] = await app.database.asBoss<{ id: string }>(`select id from people.appointment where person_id = $1`, [
      people.grace.id,
    ])
    const subjects = { person: people.grace.id, appointment: held?.id ?? '' }
    const job = { organisation: people.charity, announcement: made, event: 'appointment.made', subjects }
    await doDuties(app.database.entrances, peopleDuties, job, app.now())
  }
  await appoint('without a server')
  expect(await addressesOf('appointed')).toEqual([])
  await house.inOrganisation(keptItself(people.charity), (work) => aMailServer(work, { host: '127.0.0.1', port: 9 }))
  await appoint('with a server')
  await appoint('with a server')
  expect(await addressesOf('appointed')).toEqual([people.grace.email])
})
