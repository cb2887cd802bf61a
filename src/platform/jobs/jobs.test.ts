/** What happens after an act: told once it is kept, done once, and swept when it has served its time. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Duty } from '#platform/rooms/manifest.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { startBackground } from './background.ts'
import { sweepOnce } from './sweep.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const house = () => app.database.entrances.at({ requestId: 'r' }, app.now())

async function until(is: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !is(); turn += 1) await pause(100)
  expect(is()).toBe(true)
}

test('what was announced reaches its duty, in its organisation, and a duty that fails is tried again', async () => {
  const heard: string[] = []
  let failures = 1
  const duty: Duty = {
    on: 'bell.rung',
    name: 'listen',
    does: async (work, subjects) => {
      if (failures-- > 0) throw new Error('not yet')
      heard.push(`${work.organisation} ${subjects['bell']}`)
      work.record('bell.heard', { bell: subjects['bell'] ?? '' })
    },
  }
  const background = await startBackground({
    place: app.database.place,
    entrances: app.database.entrances,
    duties: [duty],
    catalogue: app.parts.catalogue,
    clock: { now: () => app.now() },
    log: app.parts.log,
  })
  await house().inOrganisation(people.amira.actor, async (work) => work.announce('bell.rung', { bell: 'b1' }))
  await house().inOrganisation(people.owen.actor, async (work) => work.announce('bell.rung', { bell: 'b2' }))
  await house()
    .inOrganisation(people.amira.actor, async (work) => {
      work.announce('bell.rung', { bell: 'never' })
      throw new Error('rolled back')
    })
    .catch(() => {})
  await until(() => heard.length === 2)
  await background.stop()
  expect(heard.sort()).toEqual([`${people.charity} b1`, `${people.neighbour} b2`].sort())
})

test('nobody who acts for an organisation, nor the door, can enter the queue’s own tables', async () => {
  const { sql } = await import('kysely')
  await expect(
    house().inOrganisation(people.amira.actor, (work) => sql`select 1 from pgboss.job`.execute(work.db)),
  ).rejects.toMatchObject({ code: '42501' })
  const clockwork = app.database.entrances.clockwork(app.now(), ({ run }) => run('select 1 from pgboss.job'))
  await expect(clockwork).rejects.toMatchObject({ code: '42501' })
})

test('clockwork sees ids and times of every organisation, and no words', async () => {
  const run = (text: string) => app.database.entrances.clockwork(app.now(), (clockwork) => clockwork.run(text))
  expect((await run('select organisation_id, id from events.outbox')).length).toBeGreaterThan(0)
  for (const text of [
    'select * from people.person',
    'select details from audit.erasable_detail',
    'select email from identity.account',
    'select token_sha256 from identity.session',
    'select answer from forms.handled',
  ])
    await expect(run(text)).rejects.toMatchObject({ code: '42501' })
})

test('what has served its time is swept, and nothing else', async () => {
  await people.amira.browser.post('/people/invite', { name: 'Swept Later', work: '', email: '' })
  const count = async (table: string) =>
    Number((await app.database.asBoss<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)
  const before = {
    handled: await count('forms.handled'),
    details: await count('audit.erasable_detail'),
    entries: await count('audit.entry'),
    sessions: await count('identity.session'),
  }
  await sweepOnce(app.database.entrances, app.now())
  expect(await count('forms.handled')).toBe(before.handled)
  await sweepOnce(app.database.entrances, new Date(app.now().getTime() + 2 * 86_400_000))
  expect(await count('forms.handled')).toBe(0)
  expect(await count('audit.erasable_detail')).toBe(before.details)
  await sweepOnce(app.database.entrances, new Date(app.now().getTime() + 91 * 86_400_000))
  expect(await count('audit.erasable_detail')).toBe(0)
  expect(await count('identity.session')).toBe(0)
  expect(await count('audit.entry')).toBe(before.entries)
})
