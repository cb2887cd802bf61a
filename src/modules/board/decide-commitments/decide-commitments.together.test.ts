/** Deciding at the same time: nobody's decision is lost unseen, and there is never more than one that stands. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { InForce } from '#tests/support/commitments.ts'
import { appointed, cardOf, commitmentsOf, decisionForm } from '#tests/support/commitments.ts'
import { seed } from '#tests/support/seed.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let board: ReturnType<typeof commitmentsOf>
let inForce: InForce
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  board = commitmentsOf(app, people)
})
afterAll(() => app.close())
beforeEach(async () => {
  inForce = await board.afresh()
})

describe('two people at once', () => {
  test('the second sees what the first decided and what they chose, and may save theirs', async () => {
    const [amiras, graces] = [await board.page(inForce.section), await board.page(inForce.section, people.grace)]
    await board.send(
      inForce,
      inForce.at.locked,
      { how: 'none-here', 'note-none-here': 'No cupboards.' },
      { by: people.amira, opened: amiras },
    )
    const heard = await board.send(
      inForce,
      inForce.at.locked,
      { how: 'does-not-apply', 'note-does-not-apply': 'No phones.' },
      { by: people.grace, opened: graces },
    )
    expect(heard.status).toBe(409)
    const both = cardOf(heard, inForce.at.locked)
    expect(both.text()).toContain('No cupboards.')
    expect(both.find('textarea[name=note-does-not-apply]').val()).toBe('No phones.')
    const saved = await board.send(
      inForce,
      inForce.at.locked,
      { how: 'does-not-apply', 'note-does-not-apply': 'No phones.' },
      { by: people.grace, opened: heard },
    )
    expect(saved.status).toBe(303)
    expect((await board.decisions()).map(({ how }) => how)).toEqual(['none-here', 'does-not-apply'])
  })

  test('where the words changed meanwhile nothing is decided for the new ones', async () => {
    const opened = await board.page(inForce.section)
    await board.reword(inForce.at.locked, 'Every cupboard, and every door, is locked.')
    const heard = await board.send(
      inForce,
      inForce.at.locked,
      { how: 'none-here', 'note-none-here': 'None.' },
      { by: people.amira, opened: opened },
    )
    expect(heard.status).toBe(409)
    expect(cardOf(heard, inForce.at.locked).text()).toContain('The words have changed since you opened this page')
    expect(await board.decisions()).toEqual([])
  })

  test('the same form sent twice is one decision', async () => {
    const opened = await board.page(inForce.section)
    const fields = decisionForm(opened, inForce.at.locked, { how: 'none-here', 'note-none-here': 'None.' })
    const heard = [1, 2].map(() => people.amira.browser.post(`/board/commitments/${inForce.at.locked}/decide`, fields))
    expect((await Promise.all(heard)).map(({ status }) => status)).toEqual([303, 303])
    expect(await board.decisions()).toHaveLength(1)
  })

  test('however many decide at once, what was decided never overlaps and leaves no gap', async () => {
    // Clocks that are put back stay after the day the policy came into force.
    const start = app.now().getTime() + 3_600_000
    const who = fc.constantFrom('amira' as const, 'grace' as const, 'sam' as const)
    const step = fc.record({
      by: who,
      how: fc.constantFrom('not-set-up', 'shown'),
      later: fc.integer({ min: -5, max: 60 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), async (rounds) => {
        await app.database.asBoss('delete from board.task')
        await app.database.asBoss('delete from board.join')
        await app.database.asBoss('delete from board.decision')
        app.setNow(new Date(start))
        for (const round of rounds) {
          const opened = await people.amira.browser.get(`/board/sections/${inForce.section}?at=${inForce.at.locked}`)
          const heard = round.map(async ({ by, how, later }) => {
            app.setNow(new Date(app.now().getTime() + later * 1000))
            const change = { how, promise: appointed, [`covers-${appointed}`]: '1', _once: newId() }
            return (await board.send(inForce, inForce.at.locked, change, { by: people[by], opened })).status
          })
          const statuses = (await Promise.all(heard)).toSorted()
          expect(statuses).toEqual([303, ...Array(round.length - 1).fill(409)])
        }
        const [row] = await app.database.asBoss<{ bad: number; all: number }>(
          `select count(*) filter (where number > 1 and from_at is distinct from before)::int as bad, count(*)::int as all
             from (select *, lag(until_at) over (order by number) as before from board.decision) one`,
        )
        expect(row).toEqual({ bad: 0, all: rounds.length })
      }),
      { numRuns: 8, seed },
    )
    app.setNow(new Date('2026-11-20T09:00:00Z'))
  })
})
