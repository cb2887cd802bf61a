/** What the board asks of people on This week, and when: before the holidays rather than in them, and of somebody where nobody is left. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askingOnly } from '#tests/support/asking-rooms.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { InForce } from '#tests/support/commitments.ts'
import { commitmentsOf, commitmentWords } from '#tests/support/commitments.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aConfirmation, aDecision, anOwner } from './board.examples.ts'

let app: TestApp
let people: Charities
let told: ReturnType<typeof commitmentsOf>
let inForce: InForce
beforeAll(async () => {
  app = await testApp({}, askingOnly('board'))
  people = await someCharities(app)
  told = commitmentsOf(app, people)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(new Date('2026-11-20T09:00:00Z'))
  await app.database.asBoss('update people.person set left_on = null')
  await app.database.asBoss('delete from reviews.shown')
  inForce = await told.afresh()
})

const tended = (everyMonths: number, owner: Someone | undefined, on?: string) =>
  told.inCharity(async (work) => {
    const of = { statement: inForce.at.locked, text: commitmentWords.locked }
    await aDecision(work, people.amira.id).byPeople(of, { everyMonths })
    if (owner) await anOwner(work, people.amira.id, of.statement, owner.id)
    if (on) await aConfirmation(work, people.amira.id).done(of.statement, on)
  })

/** A session lasts an evening, so the day is reached by looking back from it. */
async function titlesOn(day: string, who: Someone = people.amira): Promise<string[]> {
  app.setNow(new Date(`${day}T09:00:00Z`))
  await app.database.asBoss('update identity.session set created_at = $1, last_seen_at = $1', [app.now()])
  const { page } = await who.browser.get('/this-week')
  return page('.kept-card--answer h2')
    .toArray()
    .map((one) => page(one).text())
}

describe('a confirmation', () => {
  const asked = 'Say whether it is done'
  test('that falls due in term is asked for a fortnight before its day', async () => {
    await tended(3, people.amira, '2026-11-21')
    app.setNow(new Date('2026-11-21T09:00:00Z'))
    expect(await titlesOn('2027-02-06')).not.toContain(asked)
    expect(await titlesOn('2027-02-07')).toContain(asked)
  })

  test('that would first be asked for in the holidays is asked for before them, and not in them', async () => {
    await tended(1, people.amira, '2026-12-07')
    expect(await titlesOn('2026-12-10')).toContain(asked)
    expect(await titlesOn('2026-12-28')).not.toContain(asked)
    expect(await titlesOn('2027-01-04')).toContain(asked)
  })

  test('that is due later is not asked for before the holidays', async () => {
    await tended(4, people.amira, '2026-12-07')
    expect(await titlesOn('2026-12-18')).not.toContain(asked)
  })
})

describe('what nobody looks after', () => {
  const asked = 'Nobody looks after one thing'
  test('waits for whoever may name somebody, and for nobody else', async () => {
    await tended(3, undefined)
    expect(await titlesOn('2026-11-20')).toContain(asked)
    expect(await titlesOn('2026-11-20', people.tom)).not.toContain(asked)
  })

  test('waits once its owner has left, until there is another', async () => {
    await tended(3, people.ben, '2026-11-20')
    expect(await titlesOn('2026-11-20')).not.toContain(asked)
    await app.database.asBoss(`update people.person set left_on = '2026-11-19' where id = $1`, [people.ben.id])
    expect(await titlesOn('2026-11-20')).toContain(asked)
    const path = `/board/commitments/${inForce.at.locked}/owner`
    const { page } = await people.amira.browser.get(path)
    const hidden = page('form input[type=hidden]')
      .toArray()
      .map((one) => [String(page(one).attr('name')), String(page(one).val())] as const)
    await people.amira.browser.post(path, { ...Object.fromEntries(hidden), owner: people.grace.id })
    expect(await titlesOn('2026-11-20')).not.toContain(asked)
  })
})

describe('the question whether lists are complete', () => {
  const asks = async (day: string, who?: Someone) => (await titlesOn(day, who)).some((one) => /complete/.test(one))
  test('comes two weeks into the term, to whoever may answer, until each list is answered', async () => {
    expect(await asks('2027-01-14')).toBe(false)
    expect(await asks('2027-01-15', people.tom)).toBe(false)
    expect(await asks('2027-01-15')).toBe(true)
    const { page } = await people.amira.browser.get('/board/lists')
    const lists = page('input[name^="complete-"][value=no]')
      .toArray()
      .map((one) => page(one).attr('name')?.replace('complete-', '') ?? '')
    expect(lists).toContain('people-adults')
    const answers = lists.flatMap((list) => [
      [`complete-${list}`, 'no'],
      [`missing-${list}`, 'Two.'],
    ])
    await people.amira.browser.post('/board/lists', Object.fromEntries(answers))
    expect(await asks('2027-01-15')).toBe(false)
    expect(await asks('2027-04-15')).toBe(true)
  })
})
