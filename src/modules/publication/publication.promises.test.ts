/** What the publication room promises, against real records: each verdict, until when it stands, and nothing of a neighbour. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aLine, anOwnContact } from '#modules/helplines/helplines.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { startOfDay } from '#platform/text/dates.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPage, aReachCheck } from './publication.examples.ts'
import { publicationPromises } from './publication.promises.ts'

let app: TestApp
let people: Charities
let policy: string
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  policy = (await policiesOf(app, people).inForce()).policy
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['publication.page', 'publication.address', 'publication.reach_check'])
    await app.database.asBoss(`delete from ${table}`)
  for (const table of ['naming_answer', 'naming', 'line']) await app.database.asBoss(`delete from helplines.${table}`)
})

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
function as<T>({ actor }: Someone, does: (work: Work) => Promise<T>, on = '2026-11-20'): Promise<T> {
  return app.database.entrances.at({ requestId: 'a promise' }, noon(on)).inOrganisation(actor, does)
}

const promiseNamed = (name: string) => publicationPromises.find((one) => one.name === `publication.${name}`)
async function evidence(name: string, on?: string, who = people.amira): Promise<Evidence> {
  const found = await as(
    who,
    ({ db, organisation, now }) =>
      promiseNamed(name)?.evidence({ db, organisation, now }) ?? Promise.reject(new Error(name)),
    on,
  )
  return found as Evidence
}

const publish = () => as(people.amira, (work) => aPage(work, people.amira.id).published(policy))
const reach = (on: string) =>
  as(people.amira, (work) => aReachCheck(work, people.amira.id, app.parts.digest).passed(), on)

describe('published and reachable', () => {
  test('is not set up before anything is published, nor once it was taken back', async () => {
    expect(await evidence('published')).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
    const page = await publish()
    await as(people.amira, (work) => aPage(work, people.amira.id).takenBack(page))
    const found = await evidence('published')
    expect([found.verdict, found.telling, found.because]).toEqual([
      'not-yet-known',
      'not-set-up',
      'The public page was taken back on 20 November 2026.',
    ])
  })

  test('is not looked at while nobody opened it from outside', async () => {
    await publish()
    expect(await evidence('published')).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'not-looked-at',
      step: { href: '/publication/reach' },
    })
  })

  test('is kept for ninety days after a look, soon due for the last fourteen, and overdue then', async () => {
    await publish()
    await reach('2026-11-20')
    const first = await evidence('published', '2026-11-21')
    expect(first).toMatchObject({ verdict: 'kept', strength: 'seen', nextDue: { on: '2027-02-18' } })
    expect(first.validUntil).toEqual(startOfDay('2027-02-04'))
    expect((await evidence('published', '2027-02-03')).verdict).toBe('kept')
    const soon = await evidence('published', '2027-02-04')
    expect([soon.verdict, soon.validUntil]).toEqual(['at-risk', startOfDay('2027-02-19')])
    expect((await evidence('published', '2027-02-18')).verdict).toBe('at-risk')
    expect(await evidence('published', '2027-02-19')).toMatchObject({
      verdict: 'broken',
      telling: 'overdue',
      on: '2027-02-18',
    })
  })

  test('is not served by what a neighbour published', async () => {
    await publish()
    await reach('2026-11-20')
    expect(await evidence('published', undefined, people.owen)).toMatchObject({ telling: 'not-set-up' })
  })

  test.each([
    'This policy is available on our website.',
    'We publish this policy and display it at every session.',
    'A copy of this policy is available on request.',
  ])('serves “%s”', (text) => {
    expect(promiseNamed('published')?.serves?.words.some((words) => words.test(text))).toBe(true)
  })
})

describe('nobody is named', () => {
  const name = (answer: 'yes' | 'no') =>
    as(people.amira, async (work) => {
      const lines = aLine(work, people.amira.id)
      await lines.named(await lines.shown(anOwnContact), people.grace.id, answer)
    })

  test('is not set up without a page', async () => {
    expect(await evidence('names-shown')).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })

  test('has nothing against it where only roles stand there, until tomorrow', async () => {
    await publish()
    await name('no')
    expect(await evidence('names-shown')).toMatchObject({
      verdict: 'kept',
      telling: 'nothing-against',
      on: '2026-11-20',
      validUntil: startOfDay('2026-11-21'),
    })
  })

  test('is denied by a name that stands there, and by no other commitment than one that forbids it', async () => {
    await publish()
    await name('yes')
    const found = await evidence('names-shown')
    expect([found.verdict, found.because, found.counted[0]?.figure]).toEqual([
      'broken',
      'One person is named on the public page.',
      1,
    ])
    expect(JSON.stringify(found)).not.toContain('Grace')
    const denies = promiseNamed('names-shown')?.denies
    const never = { topics: ['website-personal-data'], polarity: 'never' as const }
    expect(denies?.({ ...never, text: 'Staff are never named on our website.' })).toBe(true)
    expect(denies?.({ ...never, text: 'We never sell instruments online.' })).toBe(false)
  })

  test('counts a person whose name stands in the organisation’s own', async () => {
    await as(people.amira, (work) =>
      aPage(work, people.amira.id).published(policy, { shown_name: 'Amira Castell Music' }),
    )
    expect((await evidence('names-shown')).verdict).toBe('broken')
  })

  test('is not touched by who is named next door', async () => {
    await publish()
    await as(people.owen, async (work) => {
      const lines = aLine(work, people.owen.id)
      await lines.named(await lines.shown(anOwnContact), people.owen.id, 'yes')
    })
    expect((await evidence('names-shown')).verdict).toBe('kept')
  })
})
