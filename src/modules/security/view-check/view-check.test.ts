/** What people see of what is unsafe, and who sees it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { safeMachine } from '#platform/checks/checks.examples.ts'
import type { MachineFacts } from '#platform/checks/facts.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { CharityPerson } from '#tests/support/people.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let machine: Partial<MachineFacts> = {}
let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp({ machineFacts: async () => safeMachine(app.now(), machine) })
  people = await someCharities(app)
})
afterAll(() => app.close())

const check = (who: CharityPerson) => people[who].browser.get('/security/check')
const textsOf = ({ page }: Heard, selector: string) =>
  page(selector)
    .toArray()
    .map((element) => page(element).text())
const told = async (who: CharityPerson) => textsOf(await check(who), '.kept-card__title')

test('everything that is unsafe or missing is told with what to do, the unsafe first', async () => {
  const page = await check('amira')
  expect(page.status).toBe(200)
  expect(textsOf(page, '.kept-answer__word')).toEqual(['Not safe yet', 'Not safe yet', 'Worth changing'])
  expect(await told('amira')).toEqual([
    'There is no recovery key: if this machine were lost, a backup could not be opened.',
    'No place for backups has been chosen, so nothing is backed up.',
    'Only one person can let others in and look after Kept: if they are away, nobody can.',
  ])
  expect(page.html).toContain('Choose a folder on another disk')
})

test('what the machine sees is told, and belongs at the beginning of everybody’s week', async () => {
  machine = { disk: { freeBytes: 0.2e9, totalBytes: 10e9 } }
  expect((await told('amira')).some((title) => title.includes('nearly full'))).toBe(true)
  expect((await people.sam.browser.get('/this-week')).html).toContain('nearly full')
  machine = {}
  expect((await people.sam.browser.get('/this-week')).html).not.toContain('nearly full')
})

test('no more than three unsafe things are put before somebody at once', async () => {
  machine = { isServingAsRoot: true, disk: { freeBytes: 1, totalBytes: 10e9 }, nodeVersion: '20.1.0' }
  const week = await people.sam.browser.get('/this-week')
  expect(week.page('.kept-answer--not-met')).toHaveLength(3)
  machine = {}
})

test('only an administrator is offered to make the recovery key', async () => {
  const offered = async (who: 'amira' | 'ada') => (await check(who)).page('a[href="/security/recovery-key"]').length
  expect([await offered('amira'), (await offered('ada')) > 0]).toEqual([0, true])
})

test('what one organisation lacks, its neighbour is not told', async () => {
  await app.database.asBoss(
    `update people.appointment set until_on = '2026-11-19', from_on = '2026-11-01' where role = 'alternate' and person_id = $1`,
    [people.sam.id],
  )
  expect(await told('amira')).toContain('Nobody stands in when the safeguarding lead is away.')
  expect(await told('owen')).not.toContain('Nobody stands in when the safeguarding lead is away.')
})

test('a record that was written later than the clock says is noticed', async () => {
  const later = new Date(app.now().getTime() + 6 * 3_600_000)
  const house = app.database.entrances.at({ requestId: 'before the clock was put back' }, later)
  await house.inOrganisation(people.owen.actor, async (work) => work.record('clock.read'))
  expect((await told('owen')).some((title) => title.includes('written into the record'))).toBe(true)
  expect((await told('amira')).some((title) => title.includes('written into the record'))).toBe(false)
})

test('somebody without a role is not told what is unsafe', async () => {
  expect((await check('ben')).status).toBe(403)
  expect((await people.ben.browser.get('/this-week')).html).not.toContain('backed up')
})
