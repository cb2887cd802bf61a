/** Letters that wait are sent once, through servers that are good, wrong and slow, and nothing waits for the slow. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openErrands } from '#platform/jobs/errands.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { hotLinks } from '#tests/support/mail-links.ts'
import type { Manners, TestMailServer } from '#tests/support/mail-server.ts'
import { answer, mailServer, rudeServer } from '#tests/support/mail-server.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aLetter, aMailServer } from '../mail.examples.ts'
import type { LetterToWrite } from '../mail.lent.ts'
import { settingStore } from '../mail.setting.store.ts'
import { mailErrands } from './send-letters.job.ts'

let app: TestApp
let people: Charities
const open: TestMailServer[] = []

beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  await app.close()
})

const house = () => app.database.entrances.at({ requestId: 'r' }, app.now())
const acting = <T>(act: Parameters<ReturnType<typeof house>['inOrganisation']>[1]) =>
  house().inOrganisation(people.amira.actor, act) as Promise<T>
const write = (letter: Partial<LetterToWrite> = {}) => acting<string>((work) => aLetter(work, letter))
const stored = async (id: string) =>
  (await app.database.asBoss<Record<string, unknown>>(`select * from mail.letter where id = '${id}'`))[0]
const queue = async () =>
  (
    await app.database.asBoss<Record<string, unknown>>(
      `select * from mail.queue where organisation_id = '${people.charity}'`,
    )
  )[0]
const parts = () => ({ ...app.parts, clock: { now: () => app.now() } })

async function setServer(manners: Manners = {}): Promise<TestMailServer> {
  const server = await mailServer(manners)
  open.push(server)
  await acting((work) => aMailServer(work, server.server))
  return server
}
async function send(): Promise<void> {
  const errands = openErrands(parts(), mailErrands)
  await errands.begin()
  await errands.settled()
}
const later = (minutes: number) => app.setNow(new Date(app.now().getTime() + minutes * 60_000))

test('a letter is sent once, its link is gone afterwards, and that it was sent is recorded', async () => {
  const server = await setServer()
  const id = await write({ kind: 'invitation', link: 'https://kept.example/join/link/abc123' })
  await send()
  await send()
  expect(server.received).toHaveLength(1)
  expect(hotLinks(server.received[0]?.raw ?? '')).toContain('https://kept.example/join/link/abc123')
  expect(await stored(id)).toMatchObject({ state: 'sent', link_sealed: null, tries: 1, why_failed: null })
  const entries = await app.database.asBoss<{ act: string }>(`select act from audit.entry where act = 'letter.sent'`)
  expect(entries).toHaveLength(1)
})

test('two processes that come at once send a letter once', async () => {
  const server = await setServer()
  await write()
  await Promise.all([send(), send(), send()])
  expect(server.received).toHaveLength(1)
})

test('a wrong password is tried again after a growing pause, with one letter and not with all of them', async () => {
  const server = await setServer({ login: { user: 'kept', password: 'right' } })
  await acting((work) => aMailServer(work, { ...server.server, login: { user: 'kept', password: 'wrong' } }))
  for (let n = 0; n < 5; n += 1) await write()
  await send()
  expect(server.connections()).toBe(1)
  expect(await queue()).toMatchObject({ fault: 'password', faults: 1 })
  await send()
  expect(server.connections()).toBe(1)
  later(2)
  await send()
  expect(await queue()).toMatchObject({ fault: 'password', faults: 2 })
  await acting((work) => aMailServer(work, server.server))
  later(6)
  await send()
  expect(server.received).toHaveLength(5)
  expect(await queue()).toMatchObject({ fault: null, faults: 0 })
})

test('a server that asks to try later is asked later, and the next letter is not held up', async () => {
  let refusals = 1
  const server = await setServer({ onTo: (to) => (to.startsWith('slow') && refusals-- > 0 ? answer(451) : undefined) })
  const slow = await write({ address: 'slow@elsewhere.example' })
  const quick = await write()
  await send()
  expect(await stored(slow)).toMatchObject({ state: 'waiting', why_failed: 'later' })
  expect(await stored(quick)).toMatchObject({ state: 'sent' })
  later(6)
  await send()
  expect(await stored(slow)).toMatchObject({ state: 'sent', tries: 2 })
  expect(server.received).toHaveLength(2)
})

test('an address that is refused for good is not tried again', async () => {
  await setServer({ onTo: () => answer(550) })
  const id = await write()
  await send()
  expect(await stored(id)).toMatchObject({ state: 'given-up', why_failed: 'address-refused' })
})

test('what could not be sent for two days is given up', async () => {
  const server = await setServer()
  await server.close()
  open.pop()
  const id = await write()
  for (let hour = 0; hour <= 50; hour += 1) {
    await send()
    later(61)
  }
  expect(await stored(id)).toMatchObject({ state: 'given-up', why_failed: 'no-connection' })
})

test('a server that hangs holds up no other organisation and no connection to the database, and ends with Kept', async () => {
  const hanging = await rudeServer(() => {})
  open.push(hanging)
  await acting((work) => aMailServer(work, hanging.server))
  const id = await write()
  const good = await mailServer()
  open.push(good)
  await house().inOrganisation(people.owen.actor, async (work) => {
    await aMailServer(work, good.server)
    await aLetter(work)
  })
  const errands = openErrands(parts(), mailErrands)
  await errands.begin()
  for (let turn = 0; turn < 100 && (good.received.length === 0 || hanging.connections() === 0); turn += 1)
    await pause(50)
  expect(good.received).toHaveLength(1)
  expect(hanging.connections()).toBe(1)
  const { pool } = app.database.entrances
  await expect.poll(() => pool.totalCount - pool.idleCount, { timeout: 8_000 }).toBe(0)
  expect(await stored(id)).toMatchObject({ state: 'waiting', tries: 1 })
  const began = performance.now()
  await errands.stop()
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(await stored(id)).toMatchObject({ state: 'waiting' })
})

test('a link that is out of time is not sent', async () => {
  const server = await setServer()
  const id = await write({
    kind: 'sign-in-link',
    link: 'https://k.example/x',
    expiresAt: new Date('2026-11-20T09:10:00Z'),
  })
  later(15)
  await send()
  expect(server.received).toEqual([])
  expect(await stored(id)).toMatchObject({ state: 'expired', link_sealed: null })
})

test('where the server is taken away, what waits is handed over, and a link to sign in is not', async () => {
  await setServer()
  const letter = await write({ kind: 'invitation', link: 'https://k.example/join' })
  const link = await write({ kind: 'sign-in-link', link: 'https://k.example/x' })
  await acting((work) => settingStore(work).endSetting())
  await send()
  expect(await stored(letter)).toMatchObject({ state: 'by-hand' })
  expect((await stored(letter))?.['link_sealed']).not.toBeNull()
  expect(await stored(link)).toMatchObject({ state: 'cancelled', link_sealed: null })
})
