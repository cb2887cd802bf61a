/** What is promised of accounts: kept, due soon, not met, not known yet; and the neighbour changes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startOfDay } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon } from '#tests/support/evidence.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aChecklistItem, aLeaving, anOwnDomain } from '../people.examples.ts'
import { accountsPromises } from './own-domains.accounts.promises.ts'

const today = '2026-11-20'
let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, accountsPromises)
})
afterAll(() => app.close())
beforeEach(async () => {
  const boss = app.database.asBoss
  await boss('delete from people.task')
  await boss('delete from people.leaving')
  await boss('delete from people.checklist_item')
  await boss('delete from people.own_domain')
  await boss(`update people.person set left_on = null, contacts_young_people = 'unknown', account_is_shared = false`)
  await boss('update identity.membership set until_at = null')
  await boss(`update people.person set email = lower(split_part(name, ' ', 1)) || '@rowan.test'`)
})

const boss = (text: string, values: unknown[] = []) => app.database.asBoss(text, values)
const leaves = (who: 'ben' | 'sam', lastOn: string, dueAt: Date | null = null) =>
  ask.inside((work) => aLeaving(work, people[who].id, people.amira.id, lastOn, dueAt))
const closed = (who: 'ben' | 'sam') =>
  boss('update identity.membership set until_at = now() where person_id = $1', [people[who].id])
const task = () => ask.inside((work) => aChecklistItem(work, people.amira.id))

describe('nobody who has left has an account that works', () => {
  const find = (at?: Date) => ask.find('people.leavers-done', at)

  test('is not known where nobody left', async () => {
    expect(await find()).toMatchObject({ verdict: 'not-yet-known', because: 'Nobody has left yet.' })
  })

  test('is kept where the account is closed and everything done', async () => {
    await leaves('ben', '2026-11-10')
    await closed('ben')
    expect(await find()).toMatchObject({ verdict: 'kept' })
  })

  test('is due soon while somebody leaves and something is to be done; and not met the day after', async () => {
    await task()
    await leaves('ben', '2026-11-25', startOfDay('2026-11-26'))
    expect(await find()).toMatchObject({ verdict: 'at-risk', nextDue: { on: '2026-11-25' } })
    await expectToStandAsSaid(find, noon(today), noon('2027-06-01'))
    await closed('ben')
    const later = await find(noon('2026-11-26'))
    expect(later).toMatchObject({ verdict: 'broken' })
    expect(later.because).toContain('something is still to be done')
  })

  test('is not met while the account of one of them works', async () => {
    await leaves('ben', '2026-11-10')
    expect(await find()).toMatchObject({ verdict: 'broken' })
    expect((await find()).because).toBe('1 of 1 who have left has an account that still works.')
  })

  test('names nobody', async () => {
    await leaves('ben', '2026-11-10')
    expect(JSON.stringify(await find())).not.toMatch(/Ben|Okoro/)
  })
})

describe('adults in touch with young people have an address of the organisation’s own', () => {
  const find = (at?: Date) => ask.find('people.organisation-accounts', at)
  const meets = (who: 'ben' | 'sam', contact: string) =>
    boss('update people.person set contacts_young_people = $2 where id = $1', [people[who].id, contact])
  const nobodyElseMeets = () =>
    boss(`update people.person set contacts_young_people = 'no' where organisation_id = $1`, [people.charity])

  test('is not set up while no domain is known', async () => {
    expect(await find()).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'not-set-up',
      step: { href: '/people/domains' },
    })
  })

  test('is kept, not met, and not known where nobody has said', async () => {
    await ask.inside((work) => anOwnDomain(work, people.amira.id))
    await nobodyElseMeets()
    expect((await find()).verdict).toBe('not-yet-known')
    await meets('ben', 'yes')
    expect((await find()).verdict).toBe('kept')
    await meets('sam', 'unknown')
    expect((await find()).verdict).toBe('not-yet-known')
    await boss(`update people.person set email = 'ben@gmail.com' where id = $1`, [people.ben.id])
    expect(await find()).toMatchObject({ verdict: 'broken' })
    expect((await find()).because).toMatch(/^1 of 1 adults .* has no address/)
  })

  test('counts nobody from the day after they left', async () => {
    await ask.inside((work) => anOwnDomain(work, people.amira.id))
    await nobodyElseMeets()
    await meets('ben', 'yes')
    await meets('sam', 'yes')
    await boss(`update people.person set email = null, left_on = '2026-11-30' where id = $1`, [people.sam.id])
    expect((await find()).verdict).toBe('broken')
    expect((await find()).validUntil).toEqual(startOfDay('2026-12-01'))
    expect((await find(noon('2026-12-01'))).verdict).toBe('kept')
  })
})

describe('nobody shares an account', () => {
  const find = () => ask.find('people.no-shared-accounts')

  test('is not known where no address is', async () => {
    await boss('update people.person set email = null')
    expect((await find()).verdict).toBe('not-yet-known')
  })

  test('is kept where each has one of their own', async () => {
    expect((await find()).verdict).toBe('kept')
  })

  test.each([
    ['an office’s address', `update people.person set email = 'info@rowan.test' where id = $1`, 1],
    ['the address of somebody else', `update people.person set email = 'amira@rowan.test' where id = $1`, 2],
    ['an account that signs in as an office', 'update people.person set account_is_shared = true where id = $1', 1],
  ])('is not met where somebody has %s', async (_, change, figure) => {
    await boss(change, [people.ben.id])
    const found = await find()
    expect(found.verdict).toBe('broken')
    expect(found.counted[1]?.figure).toBe(figure)
  })
})

test('what the neighbour charity does changes nothing', async () => {
  await leaves('ben', '2026-11-10')
  const all = () => Promise.all(accountsPromises.map(({ name }) => ask.find(name)))
  const before = await all()
  await boss(
    `update people.person set email = 'info@gmail.com', account_is_shared = true, contacts_young_people = 'yes', left_on = '2026-11-01' where organisation_id = $1`,
    [people.neighbour],
  )
  expect(await all()).toEqual(before)
})

test.each([
  ['leavers-done', 'When staff leave, their access to accounts is removed.'],
  ['organisation-accounts', 'Staff only use their official work email accounts.'],
  ['organisation-accounts', 'Tutors do not contact pupils from personal accounts.'],
  ['no-shared-accounts', 'Passwords are never shared and log-ins are individual.'],
])('%s may serve “%s”', (name, text) => {
  const promise = accountsPromises.find((one) => one.name === `people.${name}`)
  expect(promise?.serves?.words.some((word) => word.test(text))).toBe(true)
})
