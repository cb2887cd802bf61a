/** Reports made by the calendar: when they are due, once, whoever comes, and never where nobody asked for it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import type { Work } from '#platform/database/house.ts'
import { doTimed } from '#platform/jobs/timed.ts'
import { makeLog } from '#platform/logs/log.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { days, policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { nextAfter } from '../packs.schedule.rules.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await policiesOf(app, people).inForce()
})
afterAll(() => app.close())

const timed = rooms.flatMap((room) => room.timed ?? [])
const turn = (at: string) => doTimed(app.parts, timed, new Date(at))
const packs = () =>
  app.database.asBoss<{ number: number; made_by: string | null; organisation_id: string }>(
    'select * from packs.pack order by made_at',
  )
const schedule = (fields: Record<string, string>) => people.amira.browser.post('/packs/schedule', fields)

test('it is said how often and from when, and said again on the page of reports', async () => {
  expect((await schedule({})).page('.govuk-error-summary').text()).toContain('Say how often Kept makes a report')
  const early = await schedule({ often: '4', ...days('first', ['19', '11', '2026']) })
  expect([early.status, early.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('today or later'),
  ])
  expect((await schedule({ often: '4', ...days('first', ['1', '12', '2026']) })).location).toBe('/packs')
  const page = (await people.tom.browser.get('/packs')).page('main').text()
  expect(page).toContain('Each term (every four months). The next is made on 1 December 2026')
})

test('when its day begins Kept makes one by itself, once, also where two processes come at the same time', async () => {
  expect(await turn('2026-11-30T23:59:00Z')).toBe(0)
  expect(await packs()).toEqual([])
  await Promise.all([turn('2026-12-01T00:00:30Z'), turn('2026-12-01T00:00:30Z')])
  expect(await packs()).toMatchObject([{ number: 1, made_by: null, organisation_id: people.charity }])
  expect(await turn('2026-12-01T00:01:30Z')).toBe(0)
  const [entry] = await app.database.asBoss<{ actor: string }>(`select actor from audit.entry where act = 'pack.made'`)
  expect(entry?.actor).toBe('kept')
  expect((await people.tom.browser.get('/packs')).page('main').text()).toContain('The next is made on 1 April 2027')
  expect((await people.tom.browser.get('/packs')).page('main').text()).toContain(
    'Kept itself, as the organisation asked',
  )
})

test('what was missed while Kept was off is made up once', async () => {
  await turn('2028-05-03T10:00:00Z')
  expect(await packs()).toHaveLength(2)
  expect((await people.tom.browser.get('/packs')).page('main').text()).toContain('1 August 2028')
})

test('it can be stopped', async () => {
  await schedule({ often: 'never' })
  expect(await turn('2030-01-01T10:00:00Z')).toBe(0)
  expect((await people.tom.browser.get('/packs')).page('main').text()).toContain('Kept makes no report by itself')
})

test('where fifty organisations fail at every turn, the next is met all the same', async () => {
  const { charity, amira } = people
  await app.database.asBoss(`
    with new as (select gen_random_uuid() as id from generate_series(1, 50)),
      organisations as (
        insert into identity.organisation
        select one.* from new, identity.organisation old,
          jsonb_populate_record(old, jsonb_build_object('organisation_id', new.id)) one
        where old.organisation_id = '${charity}' returning organisation_id),
      persons as (
        insert into people.person
        select one.* from organisations, people.person old,
          jsonb_populate_record(old, jsonb_build_object('organisation_id', organisations.organisation_id)) one
        where old.id = '${amira.id}' returning organisation_id, id)
    insert into packs.schedule (organisation_id, every_months, next_on, due_at, set_at, set_by)
    select organisation_id, 1, '2026-01-01', '2026-01-01', now(), id from persons`)
  await schedule({ often: '1', ...days('first', ['21', '11', '2026']) })
  const reached = new Set<string>()
  const does = async ({ organisation }: Work) => {
    reached.add(organisation)
    if (organisation !== charity) throw new Error('It cannot be made.')
  }
  const parts = { ...app.parts, log: makeLog({ write: () => {} }) }
  for (let turns = 0; turns < 20 && !reached.has(charity); turns += 1)
    await doTimed(parts, [{ name: 'fail', table: 'packs.schedule', does }], new Date('2026-11-22T10:00:00Z'))
  expect(reached.has(charity)).toBe(true)
})

test.each<[string, number, string, string]>([
  ['2026-12-01', 4, '2026-12-01', '2027-04-01'],
  ['2026-08-31', 6, '2026-08-31', '2027-02-28'],
  ['2026-01-31', 1, '2026-03-15', '2026-03-31'],
  ['2026-01-15', 12, '2029-01-15', '2030-01-15'],
])('after %s, every %i months, on %s comes %s', (due, months, today, next) => {
  expect(nextAfter(due, months, today)).toBe(next)
})
