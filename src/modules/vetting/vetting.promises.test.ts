/** Checks are in date: kept, due soon, not met, not known yet; and the neighbour changes nothing. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anEngagement } from '#modules/people/people.examples.ts'
import { startOfDay } from '#platform/text/dates.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon } from '#tests/support/evidence.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aClearance, decided } from './vetting.examples.ts'
import { vettingPromises } from './vetting.promises.ts'

let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
const boss = (text: string, values: unknown[] = []) => app.database.asBoss(text, values)
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, vettingPromises)
})
afterAll(() => app.close())
beforeEach(async () => {
  await boss('delete from vetting.clearance')
  await boss('delete from vetting.need')
  await boss('delete from people.engagement')
  // Everybody else is here as a trustee who meets nobody, so that one person decides how it stands.
  await boss(
    `insert into people.engagement (organisation_id, id, person_id, kind, from_on, added_at)
       select organisation_id, gen_random_uuid(), id, 'trustee', '2020-01-01', now() from people.person where id <> $1`,
    [people.ben.id],
  )
  await boss(`update people.person set contacts_young_people = case when id = $1 then 'yes' else 'no' end`, [
    people.ben.id,
  ])
  await ask.inside((work) => anEngagement(work, people.ben.id)('volunteer', '2020-01-01'))
})

const find = (at?: Date) => ask.find('vetting.checks-in-date', at)
const decide = (who: Someone = people.amira) =>
  ask.inside(
    (work) =>
      decided(work, who.id, [
        { engagement: 'volunteer', contact: true, needs: 'dbs-enhanced' },
        { engagement: 'trustee', contact: false, needs: 'none' },
      ]),
    noon('2026-11-20'),
    who,
  )
const seen = (renewOn: string) => ask.inside((work) => aClearance(work, people.ben.id, people.grace.id)(renewOn))

test('is not set up while nobody has decided who needs one', async () => {
  await seen('2028-01-01')
  expect(await find()).toMatchObject({
    verdict: 'not-yet-known',
    telling: 'not-set-up',
    step: { href: '/vetting/needs' },
  })
})

test('is kept, as seen by another, until sixty days before it is to be renewed', async () => {
  await decide()
  await seen('2027-06-30')
  expect(await find()).toMatchObject({ verdict: 'kept', strength: 'seen', nextDue: { on: '2027-06-30' } })
  expect((await find()).validUntil).toEqual(startOfDay('2027-05-01'))
  await expectToStandAsSaid(find, noon('2026-11-20'), noon('2029-01-01'))
})

test('is due soon, and not met from the day after', async () => {
  await decide()
  await seen('2026-12-10')
  expect(await find()).toMatchObject({ verdict: 'at-risk', telling: 'due-soon' })
  const later = await find(noon('2026-12-11'))
  expect(later).toMatchObject({ verdict: 'broken' })
  expect(later.because).toBe('Of 1 adults who need a check, of 1 it is out of date.')
})

test('is not met where none was seen, or what was seen counts no more', async () => {
  await decide()
  expect((await find()).because).toContain('of 1 none was seen')
  const id = await seen('2028-01-01')
  expect((await find()).verdict).toBe('kept')
  await boss('update vetting.clearance set ended_at = now(), ended_by = $2 where id = $1', [id, people.grace.id])
  expect((await find()).verdict).toBe('broken')
})

test('is not known while nobody has said as what one of them is here', async () => {
  await decide()
  await seen('2028-01-01')
  await boss('delete from people.engagement where person_id = $1', [people.tom.id])
  expect(await find()).toMatchObject({ verdict: 'not-yet-known' })
})

test('counts nobody who has left, and names nobody', async () => {
  await decide()
  await boss(`update people.person set left_on = '2026-11-19' where id = $1`, [people.ben.id])
  expect((await find()).because).toBe('Nobody who is here needs a check.')
  await boss('update people.person set left_on = null where id = $1', [people.ben.id])
  expect(JSON.stringify(await find())).not.toMatch(/Ben|Okoro/)
})

test('what the neighbour charity does changes nothing', async () => {
  await decide()
  await seen('2027-06-30')
  const before = await find()
  await decide(people.owen)
  await boss(`update people.person set contacts_young_people = 'yes' where id = $1`, [people.owen.id])
  expect(await find()).toEqual(before)
})
