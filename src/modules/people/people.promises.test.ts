/** What the people room promises, against the real records of a charity: each verdict, and why. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startOfDay } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, noon, promisesDay as today } from '#tests/support/evidence.ts'
import { postsOf } from '#tests/support/posts.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aMinute, aPerson, aTimeAway } from './people.examples.ts'
import { peoplePromises } from './people.promises.ts'

let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
let posts: ReturnType<typeof postsOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, peoplePromises)
  posts = postsOf(app, people, ask)
})
afterAll(() => app.close())
beforeEach(() => posts.clear())

const coordinator = (at?: Date) => ask.find('people.coordinator-appointed', at)
const leads = (at?: Date) => ask.find('people.lead-and-alternate', at)

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
    await posts.appoint('amira', 'coordinator', { from: '2026-12-01' })
    const { verdict, because, validUntil } = await coordinator()
    expect([verdict, because]).toEqual([
      'not-yet-known',
      'The first online safety coordinator is appointed from 1 December 2026.',
    ])
    expect(validUntil).toEqual(startOfDay('2026-12-01'))
  })

  test('is kept, and counted, where a trustee recorded the minute; training is not claimed', async () => {
    await posts.appoint('amira', 'coordinator', { minute: 'seen' })
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
    const id = await posts.appoint('amira', 'coordinator')
    expect(await coordinator()).toMatchObject({
      verdict: 'at-risk',
      telling: 'told',
      strength: 'told',
      step: { href: `/people/appointments/${id}/minute`, text: 'Record the minute' },
    })
  })

  test('is a document only, where the minute was entered from paper', async () => {
    await posts.appoint('amira', 'coordinator', { minute: 'onPaper' })
    expect(await coordinator()).toMatchObject({ strength: 'document', telling: 'told' })
  })

  test('goes by the newest minute', async () => {
    const id = await posts.appoint('amira', 'coordinator', { minute: 'onPaper' })
    await ask.inside((work) => aMinute(work, people.tom.id).seen(id))
    expect((await coordinator()).strength).toBe('counted')
    await ask.inside((work) => aMinute(work, people.grace.id).onPaper(id))
    expect((await coordinator()).strength).toBe('document')
  })

  test('is soon to be renewed where the only appointment ends within thirty days', async () => {
    await posts.appoint('amira', 'coordinator', { minute: 'seen', until: '2026-12-10' })
    expect(await coordinator()).toMatchObject({
      verdict: 'at-risk',
      telling: 'due-soon',
      because: 'The appointment as online safety coordinator ends on 10 December 2026, and nobody follows yet.',
      nextDue: { on: '2026-12-11' },
    })
    expect((await coordinator()).validUntil).toEqual(startOfDay('2026-12-11'))
    await posts.appoint('ben', 'coordinator', { minute: 'seen', from: '2026-12-11' })
    expect((await coordinator()).verdict).toBe('kept')
  })

  test('is not met where the last one ended, or left', async () => {
    await posts.appoint('amira', 'coordinator', { minute: 'seen', until: '2026-11-19' })
    expect(await coordinator()).toMatchObject({
      verdict: 'broken',
      telling: 'not-met',
      because: 'Nobody is online safety coordinator: the last appointment ended on 19 November 2026.',
    })
    await posts.appoint('ben', 'coordinator', { minute: 'seen' })
    await app.database.asBoss(`update people.person set left_on = '2026-11-18' where id = $1`, [people.ben.id])
    expect((await coordinator()).verdict).toBe('broken')
  })

  test('is not met while the only one is away with nobody who stands in', async () => {
    await posts.appoint('amira', 'coordinator', { minute: 'seen' })
    const absence = await posts.away('amira', today, '2026-11-25')
    expect(await coordinator()).toMatchObject({
      verdict: 'broken',
      because: 'The online safety coordinator is away until 25 November 2026, and nobody stands in.',
      step: { href: `/people/absences/${absence}/cover` },
    })
    expect((await coordinator()).validUntil).toEqual(startOfDay('2026-11-26'))
  })

  test('warns of days away with nobody who stands in before they come', async () => {
    await posts.appoint('amira', 'coordinator', { minute: 'seen' })
    await posts.away('amira', '2027-01-10', '2027-01-12')
    const first = await coordinator()
    expect([first.verdict, first.validUntil]).toEqual(['kept', startOfDay('2026-12-11')])
    expect(await coordinator(noon('2026-12-11'))).toMatchObject({ verdict: 'at-risk', nextDue: { on: '2027-01-10' } })
  })

  test('names nobody, since what was told is kept', async () => {
    await posts.appoint('amira', 'coordinator', { until: '2026-12-01' })
    await posts.away('amira', today, '2026-11-25')
    expect(JSON.stringify(await coordinator())).not.toMatch(/Amira|Castell/)
  })
})

describe('a lead and an alternate are appointed', () => {
  test('is kept where both are minuted by a trustee, and says so of neither alone', async () => {
    await posts.appoint('grace', 'lead', { minute: 'seen' })
    expect(await leads()).toMatchObject({ verdict: 'not-yet-known', because: 'No alternate has been appointed yet.' })
    const alternate = await posts.appoint('sam', 'alternate')
    expect(await leads()).toMatchObject({
      verdict: 'at-risk',
      strength: 'told',
      step: { href: `/people/appointments/${alternate}/minute` },
    })
    await ask.inside((work) => aMinute(work, people.tom.id).seen(alternate))
    expect(await leads()).toMatchObject({ verdict: 'kept', strength: 'counted' })
  })

  test('is not met where both are one person', async () => {
    await posts.appoint('grace', 'lead', { minute: 'seen' })
    await posts.appoint('grace', 'alternate', { minute: 'seen' })
    expect(await leads()).toMatchObject({
      verdict: 'broken',
      because: expect.stringMatching('one and the same person'),
    })
  })

  test('stays kept while the alternate stands in, and is not met while both are away', async () => {
    await posts.appoint('grace', 'lead', { minute: 'seen' })
    await posts.appoint('sam', 'alternate', { minute: 'seen' })
    await posts.away('grace', today, '2026-11-25', 'sam')
    expect((await leads()).verdict).toBe('kept')
    await posts.away('sam', '2026-11-23', '2026-11-24', 'grace')
    expect(await leads()).toMatchObject({ verdict: 'at-risk', nextDue: { on: '2026-11-23' } })
    expect((await leads(noon('2026-11-23'))).verdict).toBe('broken')
  })

  test('is not set up where neither ever was', async () => {
    expect(await leads()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })
})

test('what the neighbour charity has changes nothing', async () => {
  await posts.appoint('amira', 'coordinator', { minute: 'seen' })
  const before = await Promise.all([coordinator(), leads()])
  await ask.inside(
    async (work) => {
      const id = await aPerson(work)
        .called('Perran Rowse')
        .appointed(['lead', 'alternate', 'coordinator'], '2026-01-01')
      await aTimeAway(work, id)(today, '2026-12-24')
      await aTimeAway(work, people.owen.id)(today, '2026-12-24')
    },
    noon(today),
    people.owen,
  )
  expect(await Promise.all([coordinator(), leads()])).toEqual(before)
})

test('it asks as many questions for many appointments as for one', async () => {
  await posts.appoint('amira', 'coordinator')
  const asked = async () => {
    let statements = 0
    await ask.inside(async ({ db, organisation, now }) => {
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
    await posts.appoint('ben', 'coordinator', { from: `${year}-01-01`, until: `${year}-06-30`, minute: 'seen' })
  expect([withOne, await asked()]).toEqual([4, 4])
})

test.each([
  [
    'coordinator-appointed',
    'We will appoint an online safety coordinator and train them.',
    'appoint an online safety coordinator',
  ],
  ['coordinator-appointed', 'Our e-safety officer is the youth worker in charge.', 'e-safety officer is'],
  ['coordinator-appointed', 'One person is responsible for online safety.', 'person is responsible for online safety'],
  ['coordinator-appointed', 'Byddwn yn penodi cydlynydd diogelwch ar-lein.', 'cydlynydd diogelwch ar-lein'],
  ['coordinator-appointed', 'Everybody is trained in online safety.', undefined],
  [
    'lead-and-alternate',
    'We have a named safeguarding lead and a deputy.',
    'have a named safeguarding lead and a deputy',
  ],
  ['coordinator-appointed', 'The club has an online safety lead.', 'has an online safety lead'],
  ['lead-and-alternate', 'The board names a Designated Liaison Person.', 'names a Designated Liaison Person'],
  ['lead-and-alternate', 'Rydym yn penodi Swyddog Diogelu.', 'penodi Swyddog Diogelu'],
  ['lead-and-alternate', 'We tell the safeguarding lead about every worry.', undefined],
  ['lead-and-alternate', 'Whoever has a worry tells the Designated Safeguarding Lead that day.', undefined],
  ['lead-and-alternate', 'We appoint a data protection officer.', undefined],
])('%s may serve “%s” by its words %s', (name, text, words) => {
  const promise = peoplePromises.find((one) => one.name === `people.${name}`)
  const found = promise?.serves?.words.flatMap((word) => word.exec(text)?.[0] ?? []) ?? []
  expect(found[0]).toBe(words)
})
