/** What the helplines room promises, against real records: each verdict, until when it stands, and nothing of a neighbour. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aLine, anEmergencyLine, anOwnContact } from './helplines.examples.ts'
import { helplinesPromises } from './helplines.promises.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['naming_answer', 'naming', 'line_check', 'line'])
    await app.database.asBoss(`delete from helplines.${table}`)
})

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

function as<T>({ actor }: Someone, does: (work: Work) => Promise<T>, on = '2026-11-20'): Promise<T> {
  return app.database.entrances.at({ requestId: 'a promise' }, noon(on)).inOrganisation(actor, does)
}

async function evidence(name: string, on = '2026-11-20'): Promise<Evidence> {
  const promise = helplinesPromises.find((one) => one.name === `helplines.${name}`)
  const found = await as(
    people.amira,
    ({ db, organisation, now }) => promise?.evidence({ db, organisation, now }) ?? Promise.reject(new Error(name)),
    on,
  )
  return found as Evidence
}

type Content = Parameters<ReturnType<typeof aLine>['shown']>[0]
const show = (content?: Content, on?: string, by = people.amira) =>
  as(by, (work) => aLine(work, by.id).shown(content), on)
const check = (line: string, on: string, result?: 'works' | 'changed' | 'no-answer', by = people.amira) =>
  as(by, (work) => aLine(work, by.id).checked(line, result), on)

describe('who must be there is shown', () => {
  test('is not set up where nothing is shown', async () => {
    const found = await evidence('shown')
    expect(found).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
    expect(found.validUntil).toBeUndefined()
  })

  test('is not met where somebody is missing, and says who', async () => {
    await show()
    expect(await evidence('shown')).toMatchObject({
      verdict: 'broken',
      telling: 'not-met',
      because: 'What is shown lacks a number for emergencies and our own contact.',
      step: { href: '/helplines/suggested' },
    })
    await show(anEmergencyLine)
    expect(await evidence('shown')).toMatchObject({ verdict: 'broken', step: { href: '/helplines/add-own' } })
  })

  test('is up to date with one for danger, one for children and our own', async () => {
    for (const content of [{}, anEmergencyLine, anOwnContact]) await show(content)
    expect(await evidence('shown')).toMatchObject({
      verdict: 'kept',
      strength: 'counted',
      counted: [{ figure: 3, href: '/helplines' }],
    })
  })

  test('falls again when one is put away, and is never due soon: a line is shown or is not', async () => {
    for (const content of [{}, anEmergencyLine]) await show(content)
    const own = await show(anOwnContact)
    await as(people.amira, (work) => aLine(work, people.amira.id).putAway(own))
    expect(await evidence('shown')).toMatchObject({ verdict: 'broken', counted: [{ figure: 2 }] })
  })
})

describe('each line is checked each term', () => {
  test('is not set up where nothing is shown', async () => {
    expect(await evidence('checked-this-term')).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  })

  test('is not known while a line has never been checked, and changes when the last weeks begin', async () => {
    await check(await show(), '2026-11-20')
    await show(anEmergencyLine)
    const found = await evidence('checked-this-term')
    expect(found).toMatchObject({ verdict: 'not-yet-known', because: '1 of 2 shown has not been checked yet.' })
    expect(found.validUntil?.toISOString()).toBe('2026-12-11T00:00:00.000Z')
  })

  test('is up to date through the next term, seen by a person', async () => {
    await check(await show(), '2026-11-20')
    const found = await evidence('checked-this-term', '2027-02-01')
    expect(found).toMatchObject({
      verdict: 'kept',
      strength: 'seen',
      because: 'Each of 1 shown was checked, the longest ago on 20 November 2026.',
      nextDue: { on: '2027-03-31' },
    })
    expect(found.validUntil?.toISOString()).toBe('2027-03-11T00:00:00.000Z')
  })

  test('is due soon in the last three weeks of the term, until the day after it in British time', async () => {
    await check(await show(), '2026-11-20')
    const found = await evidence('checked-this-term', '2027-03-11')
    expect(found).toMatchObject({ verdict: 'at-risk', telling: 'due-soon', on: '2027-03-31' })
    expect(found.validUntil?.toISOString()).toBe('2027-03-31T23:00:00.000Z')
  })

  test('is overdue once the term is over', async () => {
    await check(await show(), '2026-11-20')
    const found = await evidence('checked-this-term', '2027-04-01')
    expect(found).toMatchObject({
      verdict: 'broken',
      telling: 'overdue',
      on: '2027-03-31',
      because: '1 of 1 shown was to be checked by 31 March 2027.',
    })
    expect(found.validUntil).toBeUndefined()
  })

  test('is not met by a line that did not answer', async () => {
    const line = await show()
    await check(line, '2026-11-19')
    await check(line, '2026-11-20', 'no-answer')
    expect(await evidence('checked-this-term')).toMatchObject({
      verdict: 'broken',
      telling: 'not-met',
      because: '1 of 1 shown did not answer when last checked.',
    })
  })

  test('begins again for a number that was changed without a check', async () => {
    const line = await show()
    await check(line, '2026-11-20')
    await as(people.amira, (work) => aLine(work, people.amira.id).reachedAt(line, '01632 960 002'))
    expect(await evidence('checked-this-term')).toMatchObject({ verdict: 'not-yet-known' })
  })

  test('looks at nothing that was put away', async () => {
    await check(await show(), '2026-11-20')
    const silent = await show(anEmergencyLine)
    await check(silent, '2026-11-20', 'no-answer')
    await as(people.amira, (work) => aLine(work, people.amira.id).putAway(silent))
    expect(await evidence('checked-this-term')).toMatchObject({ verdict: 'kept' })
  })
})

test('a neighbour’s lines and checks change nothing', async () => {
  const before = [await evidence('shown'), await evidence('checked-this-term')]
  for (const content of [{}, anEmergencyLine, anOwnContact]) {
    const line = await show(content, '2026-11-20', people.owen)
    await check(line, '2026-11-20', 'no-answer', people.owen)
  }
  expect([await evidence('shown'), await evidence('checked-this-term')]).toEqual(before)
})

test.each([
  ['shown', 'Every newsletter carries the Childline number.', true],
  ['shown', 'Posters say who to turn to if something online upsets you.', true],
  ['shown', 'We change passwords when somebody leaves.', false],
  ['checked-this-term', 'We keep contact details up to date.', true],
  ['checked-this-term', 'Helplines are listed on our page.', true],
  ['shown', 'We tell parents where to find help with online safety.', true],
  ['checked-this-term', 'Nobody is to contact social work before the chair knows.', false],
  ['checked-this-term', 'The policy is reviewed every year.', false],
])('%s serves “%s”: %s', (name, text, serves) => {
  const promise = helplinesPromises.find((one) => one.name === `helplines.${name}`)
  expect(promise?.serves?.words.some((word) => word.test(text))).toBe(serves)
})
