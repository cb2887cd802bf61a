/** What the promises about the board's own honesty find, and that a neighbour's facts change nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SubjectEvidence } from '#platform/promises/evidence.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { honestyPromises } from './board.honesty.promises.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const id = (number: number) => `019aa300-0000-7000-8000-${String(number).padStart(12, '0')}`
let made = 100
const boss = (text: string, values: unknown[]) => app.database.asBoss(text, values)

async function evidenceOf(name: string, day: string, who = people.amira) {
  const now = new Date(`${day}T10:00:00Z`)
  const promise = honestyPromises.find((one) => one.name === `board.${name}`)
  const house = app.database.entrances.at({ requestId: 'r' }, now)
  return house.inOrganisation(who.actor, async ({ db, organisation }) => {
    const found = await promise?.evidence({ db, organisation, now })
    return found && ('verdict' in found ? [found] : [...found])
  })
}
const about = async (name: string, day: string, subject: string) =>
  ((await evidenceOf(name, day)) as SubjectEvidence[]).find((one) => one.subject === subject)

describe('board.known-gap', () => {
  const add = (statement: string, accepted: boolean) =>
    boss(
      `insert into board.gap (organisation_id, id, statement_id, plan, until_on, proposed_at, proposed_by, accepted_at, accepted_by)
        values ($1, $2, $3, 'Buy a box.', '2027-03-01', $4, $5, $6, $7)`,
      [
        people.charity,
        id(made++),
        statement,
        app.now(),
        people.amira.id,
        accepted ? app.now() : null,
        accepted ? people.tom.id : null,
      ],
    )

  test('says nothing of a plan that no trustee accepted', async () => {
    await add(id(1), false)
    expect(await evidenceOf('known-gap', '2026-11-20')).toEqual([])
  })

  test('shows an accepted plan until its day, and then that it is over', async () => {
    await add(id(2), true)
    expect(await about('known-gap', '2027-03-01', id(2))).toMatchObject({
      telling: 'known-gap',
      on: '2027-03-01',
      validUntil: new Date('2027-03-02T00:00:00Z'),
    })
    const over = await about('known-gap', '2027-03-02', id(2))
    expect(over).toMatchObject({ telling: 'gap-over', verdict: 'broken' })
    expect(over?.validUntil).toBeUndefined()
  })

  test('never says that something is met', async () => {
    const all = (await evidenceOf('known-gap', '2026-11-20')) ?? []
    expect(all.map(({ verdict }) => verdict)).toEqual(['broken'])
  })
})

describe('board.list-is-complete', () => {
  const say = (list: string, isComplete: boolean, at: string, missing = '') =>
    boss(
      'insert into board.list_answer (organisation_id, id, list_id, is_complete, missing, said_at, said_by) values ($1, $2, $3, $4, $5, $6, $7)',
      [people.charity, id(made++), list, isComplete, missing, new Date(at), people.amira.id],
    )

  test('is kept for the term in which somebody said so, and nobody knows after it', async () => {
    await say(id(10), true, '2026-10-01T09:00:00Z')
    expect(await about('list-is-complete', '2026-12-31', id(10))).toMatchObject({
      verdict: 'kept',
      on: '2026-10-01',
      validUntil: new Date('2027-01-01T00:00:00Z'),
    })
    expect(await about('list-is-complete', '2027-01-01', id(10))).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'not-looked-at',
    })
  })

  test('is broken while something is missing, and the latest word holds', async () => {
    await say(id(11), false, '2026-10-02T09:00:00Z', 'The Tuesday group.')
    const missing = await about('list-is-complete', '2026-11-20', id(11))
    expect(missing).toMatchObject({ verdict: 'broken' })
    expect(missing?.because).toContain('The Tuesday group.')
    await say(id(11), true, '2026-10-03T09:00:00Z')
    expect(await about('list-is-complete', '2026-11-20', id(11))).toMatchObject({ verdict: 'kept' })
  })
})

describe('board.looked-for-ourselves and board.spot-check-disagrees', () => {
  const look = (statement: string, outcome: 'agrees' | 'disagrees' | null, on: string) =>
    boss(
      `insert into board.spot_check (organisation_id, id, term_from, statement_id, shown_as, drawn_at, drawn_by, outcome, saw, checked_at, checked_by)
        values ($1, $2, '2026-09-01', $3, 'Up to date', $4, $5, $6, 'I went.', $7, $8)`,
      [
        people.charity,
        id(made++),
        statement,
        new Date(`${on}T09:00:00Z`),
        people.tom.id,
        outcome,
        outcome ? new Date(`${on}T09:00:00Z`) : null,
        outcome ? people.tom.id : null,
      ],
    )
  const looked = async (day: string) => (await evidenceOf('looked-for-ourselves', day))?.[0]

  test('know nothing before anybody looked, and are due in the last three weeks of the term', async () => {
    expect(await looked('2026-11-20')).toMatchObject({
      verdict: 'not-yet-known',
      validUntil: new Date('2026-12-11T00:00:00Z'),
    })
    expect(await looked('2026-12-11')).toMatchObject({ verdict: 'at-risk' })
  })

  test('are kept for the term once three things were looked at', async () => {
    for (const number of [20, 21]) await look(id(number), 'agrees', '2026-11-01')
    expect(await looked('2026-12-20')).toMatchObject({ verdict: 'at-risk' })
    await look(id(20), 'agrees', '2026-11-02')
    expect(await looked('2026-12-20')).toMatchObject({ verdict: 'at-risk' })
    await look(id(22), 'disagrees', '2026-11-02')
    expect(await looked('2026-12-20')).toMatchObject({ verdict: 'kept', validUntil: new Date('2027-01-01T00:00:00Z') })
    expect(await looked('2027-01-02')).toMatchObject({ verdict: 'not-yet-known' })
  })

  test('say of which it was not so, until somebody looks again and it is', async () => {
    expect(await evidenceOf('spot-check-disagrees', '2026-11-20')).toMatchObject([
      { subject: id(22), verdict: 'broken' },
    ])
    await look(id(22), 'agrees', '2026-11-10')
    expect(await evidenceOf('spot-check-disagrees', '2026-11-20')).toEqual([])
  })
})

test('nothing of a neighbour changes any of it', async () => {
  for (const { name } of honestyPromises) {
    const found = (await evidenceOf(name.slice('board.'.length), '2026-11-20', people.owen)) ?? []
    expect(found.filter(({ verdict }) => verdict !== 'not-yet-known')).toEqual([])
  }
})
