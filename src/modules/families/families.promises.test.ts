/** What the families room promises, against real records: each verdict, until when it stands, and nothing of a neighbour. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aCarer, aYoungPerson } from './families.examples.ts'
import { familiesPromises } from './families.promises.ts'
import { familiesReminders } from './families.reminders.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['capacity', 'care', 'confidence', 'tie', 'young_person', 'age_rule'])
    await app.database.asBoss(`delete from families.${table}`)
})

function as<T>({ actor }: Someone, does: (work: Work) => Promise<T>, on = '2026-11-20'): Promise<T> {
  const noon = new Date(`${on}T12:00:00Z`)
  return app.database.entrances.at({ requestId: 'a promise' }, noon).inOrganisation(actor, does)
}

async function evidence(name: string, on = '2026-11-20'): Promise<Evidence> {
  const promise = familiesPromises.find((one) => one.name === `families.${name}`)
  const found = await as(
    people.amira,
    ({ db, organisation, now }) => promise?.evidence({ db, organisation, now }) ?? Promise.reject(new Error(name)),
    on,
  )
  return found as Evidence
}

type Young = ReturnType<typeof aYoungPerson>
const young = <T>(does: (young: Young) => Promise<T>, by: Someone = people.amira, on?: string) =>
  as(by, (work) => does(aYoungPerson(work, by.id)), on)
const tied = (child: string, limits?: { mustNotKnow: true }) =>
  as(people.amira, async (work) => {
    const carers = aCarer(work, people.amira.id)
    const tie = await carers.tied(child, await carers.called())
    if (limits) await carers.limited(tie, limits)
  })
const until = (found: Evidence) => found.validUntil?.toISOString()

describe('the carers of every young person are known', () => {
  test('is not set up while there is no young person', async () => {
    expect(await evidence('ties-known')).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })

  test('is up to date where a carer is known, it is said why none is, or nobody is to be told', async () => {
    const [withCarer, alone, inConfidence] = await young(async (one) => [
      await one.born('2012-03-27'),
      await one.aged('14-15'),
      await one.born('2010-01-01'),
    ])
    await tied(withCarer ?? '')
    await young((one) => one.withNoCarer(alone ?? ''))
    await young((one) => one.inConfidence(inConfidence ?? ''))
    expect(await evidence('ties-known', '2027-01-31')).toMatchObject({
      verdict: 'kept',
      counted: [{ figure: 3 }, { figure: 0 }],
    })
  })

  test('is due soon for a fortnight for somebody new, then not met, and says until when', async () => {
    await young((one) => one.born('2012-03-27'))
    const found = await evidence('ties-known')
    expect(found).toMatchObject({ verdict: 'at-risk', on: '2026-12-04' })
    expect(until(found)).toBe('2026-12-05T00:00:00.000Z')
    expect(await evidence('ties-known', '2026-12-04')).toMatchObject({ verdict: 'at-risk' })
    expect(await evidence('ties-known', '2026-12-05')).toMatchObject({
      verdict: 'broken',
      because: 'For 1 of 1 no parent or carer is known, and no reason is written down.',
    })
  })

  test('somebody who must not know is nobody who cares for them', async () => {
    const child = await young((one) => one.born('2012-03-27'))
    await tied(child, { mustNotKnow: true })
    expect(await evidence('ties-known', '2027-01-31')).toMatchObject({ verdict: 'broken' })
  })

  test('whoever has left counts no more from the day after', async () => {
    const child = await young((one) => one.born('2012-03-27'))
    await young((one) => one.left(child, '2027-01-10'))
    expect(await evidence('ties-known', '2027-01-10')).toMatchObject({ verdict: 'broken' })
    expect(until(await evidence('ties-known', '2027-01-10'))).toBe('2027-01-11T00:00:00.000Z')
    expect(await evidence('ties-known', '2027-01-11')).toMatchObject({ verdict: 'not-yet-known' })
  })

  test('a neighbour’s child changes nothing', async () => {
    const child = await young((one) => one.born('2012-03-27'))
    await tied(child)
    const before = await evidence('ties-known', '2027-01-31')
    await young((one) => one.born('2012-03-27'), people.owen, '2026-11-01')
    expect(await evidence('ties-known', '2027-01-31')).toEqual(before)
  })
})

describe('for everybody who turns 18 it is settled what that changes', () => {
  test('is not set up while there is no young person', async () => {
    expect(await evidence('turned-eighteen')).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })

  test('is up to date until six weeks before the first birthday, then due soon, then not met until it is settled', async () => {
    const child = await young((one) => one.born('2009-06-30'))
    const found = await evidence('turned-eighteen')
    expect(found).toMatchObject({ verdict: 'kept' })
    expect(until(found)).toBe('2027-05-18T23:00:00.000Z')
    expect(await evidence('turned-eighteen', '2027-05-19')).toMatchObject({ verdict: 'at-risk', on: '2027-06-30' })
    expect(await evidence('turned-eighteen', '2027-06-30')).toMatchObject({ verdict: 'broken' })
    await young((one) => one.settled(child, 'adult-at-risk'))
    expect(await evidence('turned-eighteen', '2027-06-30')).toMatchObject({ verdict: 'kept' })
  })

  test('is due soon where only an age is known and they may be 18 by now', async () => {
    await young((one) => one.aged('16-17'))
    expect(await evidence('turned-eighteen')).toMatchObject({ verdict: 'kept' })
    expect(await evidence('turned-eighteen', '2027-05-22')).toMatchObject({ verdict: 'at-risk' })
    expect(await evidence('turned-eighteen', '2028-11-20')).toMatchObject({ verdict: 'broken' })
  })

  test('a neighbour’s child changes nothing', async () => {
    await young((one) => one.born('2012-03-27'))
    const before = await evidence('turned-eighteen')
    await young((one) => one.born('2000-01-01'), people.owen)
    expect(await evidence('turned-eighteen')).toEqual(before)
  })
})

describe('what waits', () => {
  const waiting = (who: Someone, on: string) => as(who, (work) => familiesReminders(work, who.actor), on)

  test('one task for all who turn 18, for care to look at again, and for carers; for keepers alone', async () => {
    await young(async (one) => {
      await one.born('2008-11-20')
      await one.born('2008-11-25')
      await one.inCare(await one.born('2012-01-01'), { untilOn: '2026-12-10' })
    })
    const causes = (await waiting(people.grace, '2026-12-01')).map(({ cause }) => cause)
    expect(causes).toEqual(['turning 18', 'care to look at again', 'carers not known'])
    for (const who of [people.ada, people.tom, people.ben]) expect(await waiting(who, '2026-12-01')).toEqual([])
  })

  test('names nobody', async () => {
    await young((one) => one.born('2008-11-20', 'Gwen Tudur'))
    expect(JSON.stringify(await waiting(people.grace, '2026-12-01'))).not.toContain('Gwen')
  })
})
