/** What the people room promises, against the real records of a charity: each verdict, and until when it stands. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { daysAfter, startOfDay } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { seed } from '#tests/support/seed.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aMinute, aPerson, aTimeAway } from './people.examples.ts'
import { peoplePromises } from './people.promises.ts'
import { peopleStore } from './people.store.ts'
import type { Post } from './people.words.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const today = '2026-11-20'

function inCharity<T>(does: (work: Work) => Promise<T>, at = noon(today)): Promise<T> {
  return app.database.entrances.at({ requestId: 'a promise' }, at).inOrganisation(people.amira.actor, does)
}

async function evidence(name: string, at = noon(today)): Promise<Evidence> {
  const promise = peoplePromises.find((one) => one.name === `people.${name}`)
  const found = await inCharity(
    ({ db, organisation, now }) =>
      promise?.evidence({ db, organisation, now }) ?? Promise.reject(new Error(`There is no promise ${name}.`)),
    at,
  )
  return found as Evidence
}

const coordinator = (at?: Date) => evidence('coordinator-appointed', at)
const leads = (at?: Date) => evidence('lead-and-alternate', at)

beforeEach(async () => {
  for (const table of ['minute', 'absence', 'appointment'])
    await app.database.asBoss(`delete from people.${table} where organisation_id = $1`, [people.charity])
  await app.database.asBoss('update people.person set left_on = null')
})

type Who = 'amira' | 'grace' | 'sam' | 'ben' | 'tom'
type Days = { from?: string; until?: string | null; minute?: 'seen' | 'onPaper' }

function appoint(who: Who, role: Post, { from = '2026-01-01', until = null, minute }: Days = {}): Promise<string> {
  return inCharity(async (work) => {
    const person = people[who].id
    const id = await peopleStore(work).addAppointment({ person, role, fromOn: from, untilOn: until, by: null })
    if (minute) await aMinute(work, people.tom.id)[minute](id, '2026-01-05')
    return id
  })
}

const away = (who: Who, from: string, until: string, cover: Who | null = null) =>
  inCharity((work) => aTimeAway(work, people[who].id)(from, until, cover && people[cover].id))

describe('a coordinator is appointed', () => {
  test('is not set up where nobody ever was', async () => {
    expect(await coordinator()).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'not-set-up',
      because: 'No online safety coordinator has been appointed yet.',
      step: { href: '/people' },
    })
    expect((await coordinator()).validUntil).toBeUndefined()
  })

  test('is not set up until the first one begins', async () => {
    await appoint('amira', 'coordinator', { from: '2026-12-01' })
    const { verdict, because, validUntil } = await coordinator()
    expect([verdict, because]).toEqual([
      'not-yet-known',
      'The first online safety coordinator is appointed from 1 December 2026.',
    ])
    expect(validUntil).toEqual(startOfDay('2026-12-01'))
  })

  test('is kept, and counted, where a trustee recorded the minute; training is not claimed', async () => {
    await appoint('amira', 'coordinator', { minute: 'seen' })
    const found = await coordinator()
    expect(found).toMatchObject({ verdict: 'kept', telling: 'up-to-date', strength: 'counted' })
    expect(found.because).toContain('a trustee recorded the minute of 5 January 2026')
    expect(found.because).toContain('Training will be counted once')
    expect(found.counted.map(({ figure, href }) => [figure, href])).toEqual([
      [1, '/people'],
      [1, '/people'],
    ])
    expect(found.validUntil).toBeUndefined()
  })

  test('is told, and no more, where there is no minute', async () => {
    const id = await appoint('amira', 'coordinator')
    expect(await coordinator()).toMatchObject({
      verdict: 'at-risk',
      telling: 'told',
      strength: 'told',
      step: { href: `/people/appointments/${id}/minute`, text: 'Record the minute' },
    })
  })

  test('is a document only, where the minute was entered from paper', async () => {
    await appoint('amira', 'coordinator', { minute: 'onPaper' })
    expect(await coordinator()).toMatchObject({ strength: 'document', telling: 'told' })
  })

  test('goes by the newest minute', async () => {
    const id = await appoint('amira', 'coordinator', { minute: 'onPaper' })
    await inCharity((work) => aMinute(work, people.tom.id).seen(id))
    expect((await coordinator()).strength).toBe('counted')
    await inCharity((work) => aMinute(work, people.grace.id).onPaper(id))
    expect((await coordinator()).strength).toBe('document')
  })

  test('is soon to be renewed where the only appointment ends within thirty days', async () => {
    await appoint('amira', 'coordinator', { minute: 'seen', until: '2026-12-10' })
    expect(await coordinator()).toMatchObject({
      verdict: 'at-risk',
      telling: 'due-soon',
      because: 'The appointment as online safety coordinator ends on 10 December 2026, and nobody follows yet.',
      nextDue: { on: '2026-12-11' },
    })
    expect((await coordinator()).validUntil).toEqual(startOfDay('2026-12-11'))
    await appoint('ben', 'coordinator', { minute: 'seen', from: '2026-12-11' })
    expect((await coordinator()).verdict).toBe('kept')
  })

  test('is not met where the last one ended, or left', async () => {
    await appoint('amira', 'coordinator', { minute: 'seen', until: '2026-11-19' })
    expect(await coordinator()).toMatchObject({
      verdict: 'broken',
      telling: 'not-met',
      because: 'Nobody is online safety coordinator: the last appointment ended on 19 November 2026.',
    })
    await appoint('ben', 'coordinator', { minute: 'seen' })
    await app.database.asBoss(`update people.person set left_on = '2026-11-18' where id = $1`, [people.ben.id])
    expect((await coordinator()).verdict).toBe('broken')
  })

  test('is not met while the only one is away with nobody who stands in', async () => {
    await appoint('amira', 'coordinator', { minute: 'seen' })
    const absence = await away('amira', today, '2026-11-25')
    expect(await coordinator()).toMatchObject({
      verdict: 'broken',
      because: 'The online safety coordinator is away until 25 November 2026, and nobody stands in.',
      step: { href: `/people/absences/${absence}/cover` },
    })
    expect((await coordinator()).validUntil).toEqual(startOfDay('2026-11-26'))
  })

  test('warns of days away with nobody who stands in before they come', async () => {
    await appoint('amira', 'coordinator', { minute: 'seen' })
    await away('amira', '2027-01-10', '2027-01-12')
    const first = await coordinator()
    expect([first.verdict, first.validUntil]).toEqual(['kept', startOfDay('2026-12-11')])
    expect(await coordinator(noon('2026-12-11'))).toMatchObject({ verdict: 'at-risk', nextDue: { on: '2027-01-10' } })
  })

  test('names nobody, since what was told is kept', async () => {
    await appoint('amira', 'coordinator', { until: '2026-12-01' })
    await away('amira', today, '2026-11-25')
    expect(JSON.stringify(await coordinator())).not.toMatch(/Amira|Castell/)
  })
})

describe('a lead and an alternate are appointed', () => {
  test('is kept where both are minuted by a trustee, and says so of neither alone', async () => {
    await appoint('grace', 'lead', { minute: 'seen' })
    expect(await leads()).toMatchObject({ verdict: 'not-yet-known', because: 'No alternate has been appointed yet.' })
    const alternate = await appoint('sam', 'alternate')
    expect(await leads()).toMatchObject({
      verdict: 'at-risk',
      strength: 'told',
      step: { href: `/people/appointments/${alternate}/minute` },
    })
    await inCharity((work) => aMinute(work, people.tom.id).seen(alternate))
    expect(await leads()).toMatchObject({ verdict: 'kept', strength: 'counted' })
  })

  test('is not met where both are one person', async () => {
    await appoint('grace', 'lead', { minute: 'seen' })
    await appoint('grace', 'alternate', { minute: 'seen' })
    expect(await leads()).toMatchObject({
      verdict: 'broken',
      because: expect.stringMatching('one and the same person'),
    })
  })

  test('stays kept while the alternate stands in, and is not met while both are away', async () => {
    await appoint('grace', 'lead', { minute: 'seen' })
    await appoint('sam', 'alternate', { minute: 'seen' })
    await away('grace', today, '2026-11-25', 'sam')
    expect((await leads()).verdict).toBe('kept')
    await away('sam', '2026-11-23', '2026-11-24', 'grace')
    expect(await leads()).toMatchObject({ verdict: 'at-risk', nextDue: { on: '2026-11-23' } })
    expect((await leads(noon('2026-11-23'))).verdict).toBe('broken')
  })

  test('is not set up where neither ever was', async () => {
    expect(await leads()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })
})

test('what the neighbour charity has changes nothing', async () => {
  await appoint('amira', 'coordinator', { minute: 'seen' })
  const before = await Promise.all([coordinator(), leads()])
  const owens = app.database.entrances.at({ requestId: 'next door' }, noon(today))
  await owens.inOrganisation(people.owen.actor, async (work) => {
    const id = await aPerson(work).called('Perran Rowse').appointed(['lead', 'alternate', 'coordinator'], '2026-01-01')
    await aTimeAway(work, id)(today, '2026-12-24')
    await aTimeAway(work, people.owen.id)(today, '2026-12-24')
  })
  expect(await Promise.all([coordinator(), leads()])).toEqual(before)
})

test('it asks as many questions for many appointments as for one', async () => {
  await appoint('amira', 'coordinator')
  const asked = async () => {
    let statements = 0
    await inCharity(async ({ db, organisation, now }) => {
      const counting = db.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      for (const promise of peoplePromises) await promise.evidence({ db: counting, organisation, now })
    })
    return statements
  }
  const withOne = await asked()
  for (let year = 2000; year < 2020; year += 1)
    await appoint('ben', 'coordinator', { from: `${year}-01-01`, until: `${year}-06-30`, minute: 'seen' })
  expect([withOne, await asked()]).toEqual([4, 4])
})

test('whatever the records, what is found stands until the moment it names, and not a moment longer', async () => {
  const day = fc.integer({ min: -40, max: 60 }).map((days) => daysAfter(today, days))
  const who = fc.constantFrom<Who>('amira', 'grace', 'sam')
  const times = fc
    .tuple(day, day)
    .map(([one, other]) => (one < other ? [one, other] : [other, one]) as [string, string])
  const appointments = fc.array(
    fc.record({
      who,
      role: fc.constantFrom<Post>('coordinator', 'lead', 'alternate'),
      times,
      isOpen: fc.boolean(),
      minute: fc.constantFrom(undefined, 'seen' as const, 'onPaper' as const),
    }),
    { maxLength: 6 },
  )
  const absences = fc.array(fc.record({ who, times, cover: fc.option(who) }), { maxLength: 3 })
  const clear = async () => {
    for (const table of ['minute', 'absence', 'appointment'])
      await app.database.asBoss(`delete from people.${table} where organisation_id = $1`, [people.charity])
  }
  await fc.assert(
    fc
      .asyncProperty(appointments, absences, async (held, gone) => {
        const open = new Set<string>()
        for (const {
          who: person,
          role,
          times: [from, until],
          isOpen,
          minute,
        } of held) {
          const once = isOpen && !open.has(person + role)
          if (once) open.add(person + role)
          await appoint(person, role, { from, until: once ? null : until, ...(minute ? { minute } : {}) })
        }
        for (const {
          who: person,
          times: [from, until],
          cover,
        } of gone)
          await away(person, from, until, cover === person ? null : cover)
        for (const find of [coordinator, leads]) {
          const { validUntil, ...found } = await find()
          const last = validUntil ?? noon(daysAfter(today, 120))
          const { validUntil: _, ...still } = await find(new Date(last.getTime() - 1))
          const { validUntil: __, ...half } = await find(new Date((last.getTime() + noon(today).getTime()) / 2))
          expect([half, still]).toEqual([found, found])
          if (!validUntil) continue
          const { validUntil: ___, ...next } = await find(validUntil)
          expect(next).not.toEqual(found)
        }
      })
      .beforeEach(clear),
    { numRuns: 40, seed },
  )
})
