/** What the oversight room promises, against the real records of a charity: each verdict, and that a neighbour changes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon } from '#tests/support/evidence.ts'
import { postsOf } from '#tests/support/posts.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aReview } from './oversight.examples.ts'
import { oversightPromises } from './oversight.promises.ts'

let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
let posts: ReturnType<typeof postsOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, oversightPromises)
  posts = postsOf(app, people, ask)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.database.asBoss('delete from oversight.reviewed_holder')
  await app.database.asBoss('delete from oversight.access_review')
  await app.database.asBoss('delete from people.proposal')
  await posts.clear()
})

const found = (day: string) => ask.find('oversight.access-reviewed', noon(day))
/** Given on that day, since a role is to be looked through by the end of the term in which it was given. */
async function held(role: 'coordinator' | 'lead', givenOn: string): Promise<void> {
  const appointment = await posts.appoint(role === 'lead' ? 'grace' : 'amira', role, { from: givenOn })
  await app.database.asBoss('update people.appointment set appointed_at = $1 where id = $2', [
    noon(givenOn),
    appointment,
  ])
}
const reviewed = (role: 'coordinator' | 'lead', termFrom: string) =>
  ask.inside(
    async (work) => void (await aReview(work, { id: people.tom.id, name: people.tom.name }).of(role, [], termFrom)),
  )

describe('who can see what is looked through', () => {
  test('is nothing to count where nobody holds a role', async () => {
    expect(await found('2026-11-20')).toMatchObject({ verdict: 'not-yet-known', because: 'Nobody holds a role.' })
  })

  test('is not set up before the first time, and due soon in the last three weeks', async () => {
    await held('lead', '2026-11-01')
    expect(await found('2026-11-20')).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
    expect(await found('2026-12-15')).toMatchObject({
      verdict: 'at-risk',
      telling: 'due-soon',
      because: expect.stringContaining('1 of 1 roles that are held is to be looked through by 31 December 2026'),
    })
  })

  test('is up to date once every role was looked through this term, by somebody who saw', async () => {
    await held('lead', '2026-01-10')
    await held('coordinator', '2026-01-10')
    await reviewed('lead', '2026-09-01')
    await reviewed('coordinator', '2026-09-01')
    expect(await found('2026-11-20')).toMatchObject({ verdict: 'kept', strength: 'seen' })
  })

  test('is overdue where a role that was held in the term before was not looked through by its end', async () => {
    await held('lead', '2026-01-10')
    await held('coordinator', '2026-01-10')
    await reviewed('lead', '2026-09-01')
    expect(await found('2026-11-20')).toMatchObject({
      verdict: 'broken',
      telling: 'overdue',
      because: '1 of 2 roles that are held was not looked through by the end of the term before.',
    })
  })

  test('stands as long as it says: from the last three weeks on it is due, and after them overdue', async () => {
    await held('lead', '2026-01-10')
    await reviewed('lead', '2026-04-01')
    const find = (at: Date) => ask.find('oversight.access-reviewed', at)
    for (const day of ['2026-11-20', '2026-12-15', '2027-01-10'])
      await expectToStandAsSaid(find, noon(day), noon('2028-01-01'))
    expect((await found('2027-01-10')).verdict).toBe('broken')
  })

  test('is not changed by what a neighbour holds and looks through', async () => {
    await held('lead', '2026-11-01')
    const before = await found('2026-11-20')
    await ask.inside(
      async (work) =>
        void (await aReview(work, { id: people.owen.id, name: people.owen.name }).of('lead', [], '2026-09-01')),
      noon('2026-11-20'),
      people.owen,
    )
    expect(await found('2026-11-20')).toEqual(before)
  })
})
