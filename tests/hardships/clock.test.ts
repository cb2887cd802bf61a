/** The clock is put back a day: people can work at once, nobody gets in who should not, and the record keeps its order. */
import { globSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { verifyChains } from '#platform/backup/verify-chains.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { aKeptPlace, endKept, startKept } from '#tests/support/kept-process.ts'
import { aKeptInUse, firstPerson } from '#tests/support/set-up-kept.ts'
import { testApp } from '#tests/support/test-app.ts'
import { accountsOf, balanced } from '#tests/support/writers.ts'

afterEach(endKept)

const DAY = 86_400_000

/** Debian's libfaketime, wherever this machine's libraries are. */
const clockLibrary = globSync('/usr/lib/*/faketime/libfaketime.so.1')[0]

/** Loaded before the program, the library tells it another time; how long things take stays true. */
function daysFromNow(days: number): Record<string, string> {
  return { LD_PRELOAD: clockLibrary ?? '', FAKETIME: `${days}d`, FAKETIME_DONT_FAKE_MONOTONIC: '1' }
}

test('a session from before counts as over, and a new one begins at once', async () => {
  const app = await testApp()
  const { ben } = await someCharities(app)
  expect((await ben.browser.get('/this-week')).status).toBe(200)
  app.setNow(new Date(app.now().getTime() - DAY))
  expect((await ben.browser.get('/this-week')).location).toContain('/sign-in')
  const again = app.stranger()
  expect((await again.post('/sign-in', { email: ben.email, passphrase: testPassphrase })).status).toBe(303)
  expect((await again.get('/this-week')).status).toBe(200)
  await app.close()
})

test('those who guessed wrong before need not wait until yesterday is over, and are still slowed', async () => {
  const app = await testApp()
  const { ben } = await someCharities(app)
  const guess = () => app.stranger().post('/sign-in', { email: ben.email, passphrase: 'not the right one at all' })
  const guessUntilSlowed = async () => {
    for (let guesses = 1; guesses < 50; guesses += 1) if ((await guess()).status === 429) return guesses
    return 50
  }
  const before = await guessUntilSlowed()
  app.setNow(new Date(app.now().getTime() - DAY))
  expect((await app.stranger().post('/sign-in', { email: ben.email, passphrase: testPassphrase })).status).toBe(303)
  const after = await guessUntilSlowed()
  expect([before < 50, after < 50]).toEqual([true, true])
  await app.close()
})

test('the record keeps the order in which things were done, whatever the clock said', async () => {
  const app = await testApp()
  const { ada } = await someCharities(app)
  const invite = (name: string) => ada.browser.post('/people/invite', { name })
  expect((await invite('Before')).status).toBe(200)
  app.setNow(new Date(app.now().getTime() - 60_000))
  expect((await invite('After, a minute earlier')).status).toBe(200)
  const chains = await withMaintenance(app.database.place, (client) => verifyChains(client, app.database.place.names))
  expect(chains.map(({ fault }) => fault)).toEqual(chains.map(() => undefined))
  const rows = await app.database.asBoss<{ at: Date }>(
    `select at from audit.entry where act = 'person.invited' order by sequence`,
  )
  expect(rows.map(({ at }) => at.getTime()).sort((one, other) => other - one)).toEqual(
    rows.map(({ at }) => at.getTime()),
  )
  await app.close()
})

test('the whole program starts with the clock a day back, lets people in and keeps what they write', async (context) => {
  if (!clockLibrary) return context.skip('faketime is not installed')
  const { kept, place, ada } = await aKeptInUse(aKeptPlace(), { env: daysFromNow(-3) })
  await kept.stop()
  const today = await startKept(place)
  const now = ada.at(today.address())
  expect((await now.post('/sign-in', firstPerson)).status).toBe(303)
  expect((await now.post('/people/invite', { name: 'Today' })).status).toBe(200)
  await today.stop()
  const yesterday = await startKept(place, { env: daysFromNow(-1) })
  const again = ada.at(yesterday.address())
  const said = Date.parse((await again.get('/healthz')).headers.get('date') ?? '')
  expect(Date.now() - said).toBeGreaterThan(DAY / 2)
  expect((await again.get('/this-week')).location).toContain('/sign-in')
  expect((await again.post('/sign-in', firstPerson)).status).toBe(303)
  expect((await again.post('/people/invite', { name: 'Yesterday' })).status).toBe(200)
  expect(await accountsOf(place, ['Today', 'Yesterday'])).toMatchObject(balanced)
  expect((await yesterday.stop()).code).toBe(0)
})
