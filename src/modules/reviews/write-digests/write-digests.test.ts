/** The weekly letter: to those for whom something waits, once, saying how many things and nothing else. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDesk } from '#app/open-desk.ts'
import { rooms } from '#app/rooms.ts'
import { aMailServer, openLetter, wordsOfLetter } from '#modules/mail/mail.examples.ts'
import { openErrands } from '#platform/jobs/errands.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { reviewsErrands } from './write-digests.job.ts'

const secret = 'Bronwen Aled told of something'
const reminder = (cause: string): Reminder => ({
  cause,
  kind: 'due',
  title: secret,
  why: secret,
  step: { href: '/this-week', text: secret },
})
/** What waits for whom, by the key of their account. */
let waiting: Record<string, Reminder[]>
const quiet = rooms.map(({ reminders: _, ...room }): RoomManifest => room)
const toyRoom: RoomManifest = {
  name: 'toy',
  routes: [],
  permissions: {},
  reminders: async (_work, actor) => waiting[actor.person] ?? [],
}

let app: TestApp
let people: Charities
beforeEach(async () => {
  app = await testApp({}, [...quiet, toyRoom])
  people = await someCharities(app)
  waiting = { [people.amira.id]: [reminder('a'), reminder('b')] }
  for (const someone of [people.amira, people.owen])
    await inOrganisation(someone, (work) => aMailServer(work, { host: '127.0.0.1', port: 9 }))
  await app.database.asBoss(
    `insert into reviews.round select organisation_id, '2026-11-23T06:00:00Z' from mail.setting`,
  )
  app.setNow(monday)
})
afterEach(() => app.close())

/** Everybody signed in on it. */
const friday = new Date('2026-11-20T09:05:00Z')
const monday = new Date('2026-11-23T06:01:00Z')
const days = (count: number) => app.setNow(new Date(app.now().getTime() + count * 86_400_000))
type Act = Parameters<ReturnType<TestApp['database']['entrances']['at']>['inOrganisation']>[1]
const inOrganisation = <T>({ actor }: Charities['amira'], act: Act) =>
  app.database.entrances.at({ requestId: 'r' }, app.now()).inOrganisation(actor, act) as Promise<T>
const parts = () => ({ ...app.parts, clock: { now: () => app.now() } })
async function goRound(): Promise<void> {
  const errands = openErrands({ ...parts(), desk: openDesk(parts()) }, reviewsErrands)
  await errands.begin()
  await errands.settled()
}
interface Row {
  id: string
  person_id: string
  counted: number
  made_by: string | null
  address_sealed: Buffer
  link_sealed: Buffer | null
}
const letters = () => app.database.asBoss<Row>(`select * from mail.letter where kind = 'digest' order by made_at`)
const addressOf = async (letter: Row | undefined) =>
  letter && (await inOrganisation<{ address: string }>(people.amira, (work) => openLetter(work, letter))).address

test('whoever has something waiting is written to on Monday, and nobody else is', async () => {
  await goRound()
  const written = await letters()
  expect(written).toMatchObject([{ person_id: people.amira.id, counted: 2, made_by: null, link_sealed: null }])
})

test('it says how many things wait, and nothing of what they are or of whom they are about', async () => {
  await goRound()
  const [row] = await letters()
  for (const language of ['en', 'cy'] as const) {
    const said = JSON.stringify(wordsOfLetter('digest', language, row?.counted ?? 0))
    expect(said).toContain('2')
    for (const word of [secret, people.amira.name, people.amira.actor.organisationName])
      expect(said).not.toContain(word)
  }
  expect(JSON.stringify(row)).not.toContain('Bronwen')
  expect(app.logged.join()).not.toContain(people.amira.email)
})

test('never more than seven are said to wait, as under This week', async () => {
  waiting[people.amira.id] = 'abcdefghij'.split('').map(reminder)
  await goRound()
  expect((await letters())[0]?.counted).toBe(7)
})

test('two processes that come at once write one letter, and no second is written that week', async () => {
  await Promise.all([goRound(), goRound(), goRound()])
  await goRound()
  await app.database.asBoss(`update reviews.round set due_at = '2026-11-23T06:00:00Z'`)
  days(2)
  await Promise.all([goRound(), goRound()])
  expect(await letters()).toHaveLength(1)
  days(5)
  await goRound()
  expect(await letters()).toHaveLength(2)
})

test('it is not written before Monday', async () => {
  app.setNow(new Date('2026-11-23T05:59:00Z'))
  await goRound()
  expect(await letters()).toEqual([])
})

test('nobody is written to in the holidays, and everybody is on the Monday after them', async () => {
  await app.database.asBoss(`update reviews.round set due_at = '2026-12-28T06:00:00Z'`)
  app.setNow(new Date('2026-12-28T06:01:00Z'))
  await goRound()
  expect(await letters()).toEqual([])
  const [next] = await app.database.asBoss<{ due_at: Date }>('select due_at from reviews.round')
  expect(next?.due_at.toISOString()).toBe('2027-01-04T06:00:00.000Z')
})

test('nothing is written where no mail is sent: a letter to hand over tells nobody in time', async () => {
  await app.database.asBoss('update mail.setting set ended_at = now(), password_sealed = null')
  await goRound()
  expect(await letters()).toEqual([])
})

test('whoever stopped it gets none, and gets it again once they say so', async () => {
  const { browser } = people.amira
  app.setNow(friday)
  expect((await browser.get('/account')).html).toContain('/reviews/weekly-letter')
  expect((await browser.get('/reviews/weekly-letter')).html).toContain('You have not stopped this letter')
  await browser.post('/reviews/weekly-letter/stop')
  expect((await browser.get('/reviews/weekly-letter')).html).toContain('You have stopped this letter')
  app.setNow(monday)
  await goRound()
  expect(await letters()).toEqual([])
  app.setNow(friday)
  await browser.post('/reviews/weekly-letter/begin')
  app.setNow(new Date('2026-11-30T06:01:00Z'))
  await goRound()
  expect(await letters()).toHaveLength(1)
})

test('it is written in Welsh to whoever chose Welsh, and in English to everybody else', async () => {
  waiting[people.grace.id] = [reminder('a')]
  app.setNow(friday)
  expect((await people.amira.browser.get('/reviews/weekly-letter')).html).toContain('writes to you in English')
  await people.amira.browser.post('/reviews/weekly-letter/in-welsh')
  expect((await people.amira.browser.get('/reviews/weekly-letter')).html).toContain('writes to you in Welsh')
  app.setNow(monday)
  await goRound()
  const written = await app.database.asBoss<{ person_id: string; language: string }>('select * from mail.letter')
  const languageOf = ({ id }: { id: string }) => written.find((one) => one.person_id === id)?.language
  expect([languageOf(people.amira), languageOf(people.grace)]).toEqual(['cy', 'en'])
})

test('stopping it stops nobody else’s', async () => {
  waiting[people.grace.id] = [reminder('a')]
  waiting[people.owen.id] = [reminder('a')]
  app.setNow(friday)
  await people.amira.browser.post('/reviews/weekly-letter/stop')
  app.setNow(monday)
  await goRound()
  expect((await letters()).map((one) => one.person_id).toSorted()).toEqual([people.grace.id, people.owen.id].toSorted())
})

test('it goes to the address that was confirmed, and otherwise to the one the organisation knows', async () => {
  await app.database.asBoss(`update people.person set email = 'known@charity.example' where id = '${people.amira.id}'`)
  await goRound()
  expect(await addressOf((await letters())[0])).toBe('known@charity.example')
  await app.database.entrances
    .at({ requestId: 'r' }, app.now())
    .atTheDoor((door) => door.ask('confirm_email', people.amira.account, people.amira.email, door.now))
  days(7)
  await goRound()
  expect(await addressOf((await letters())[1])).toBe(people.amira.email)
})

test('what counts is what waits for the roles that count for them, and nothing for who is gone', async () => {
  waiting[people.amira.id] = []
  const asked: string[][] = []
  const desk = { ...openDesk(parts()), listReminders: async () => [] }
  const listed = await inOrganisation<Awaited<ReturnType<typeof desk.listActors>>>(people.amira, desk.listActors)
  for (const actor of listed) asked.push([...actor.roles])
  const amira = listed.find(({ person }) => person === people.amira.id)
  expect(amira?.roles).toEqual([...people.amira.actor.roles].toSorted())
  await app.database.asBoss(`update identity.membership set until_at = now() where person_id = '${people.amira.id}'`)
  waiting[people.amira.id] = [reminder('a')]
  await goRound()
  expect(await letters()).toEqual([])
})

test('one whose reminders fail keeps nobody else from a letter, and has theirs once they work', async () => {
  const desk = openDesk(parts())
  waiting[people.grace.id] = [reminder('a')]
  let isBroken = true
  const listReminders: typeof desk.listReminders = async (actor) => {
    if (isBroken && actor.person === people.amira.id) throw new Error('no')
    return desk.listReminders(actor)
  }
  const go = async () => {
    const errands = openErrands({ ...parts(), desk: { ...desk, listReminders } }, reviewsErrands)
    await errands.begin()
    await errands.settled()
  }
  await go()
  expect((await letters()).map((one) => one.person_id)).toEqual([people.grace.id])
  isBroken = false
  app.setNow(new Date('2026-11-23T06:20:00Z'))
  await go()
  expect((await letters()).map((one) => one.person_id).toSorted()).toEqual(
    [people.amira.id, people.grace.id].toSorted(),
  )
})

test('a charity that sets its first mail server is written to from the Monday after', async () => {
  const { reviewsDuties } = await import('../reviews.duties.ts')
  await app.database.asBoss('delete from reviews.round')
  await inOrganisation(people.amira, async (work) => reviewsDuties[0]?.does(work, {}))
  const [next] = await app.database.asBoss<{ due_at: Date }>('select due_at from reviews.round')
  expect(next?.due_at.toISOString()).toBe('2026-11-30T06:00:00.000Z')
})
