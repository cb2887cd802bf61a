/** That roles are given by two people, against the real records of a charity: each verdict, and that a neighbour changes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon } from '#tests/support/evidence.ts'
import { postsOf } from '#tests/support/posts.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aProposal } from '../people.examples.ts'
import type { Role } from '../people.words.ts'
import { givingPromises } from './decide-proposal.giving.promises.ts'

let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
let posts: ReturnType<typeof postsOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, givingPromises)
  posts = postsOf(app, people, ask)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.database.asBoss('delete from people.proposal')
  await posts.clear()
})

const found = (at?: Date) => ask.find('people.given-by-two', at)

async function byTwo(who: 'amira' | 'grace' | 'tom', role: Role, second: 'amira' | 'grace' | 'tom'): Promise<void> {
  const appointment = await posts.appoint(who, role)
  await ask.inside((work) =>
    aProposal(work, people.ada.id).confirmed(people[who].id, role, appointment, people[second].id),
  )
}

describe('roles are given by two people', () => {
  test('is nothing to count where nobody holds one, and leading a programme takes one person', async () => {
    await posts.appoint('ben', 'programme-leader')
    expect(await found()).toMatchObject({ verdict: 'not-yet-known', telling: 'nothing-to-count' })
  })

  test('is up to date where another agreed with each of them', async () => {
    await byTwo('amira', 'coordinator', 'grace')
    await byTwo('grace', 'lead', 'tom')
    expect(await found()).toMatchObject({
      verdict: 'kept',
      because: 'All 2 roles that take two people were given by two.',
      counted: [{ figure: 2 }, { figure: 2 }],
    })
  })

  test('is due soon for two weeks where one gave it alone, and then not met', async () => {
    await byTwo('amira', 'coordinator', 'grace')
    await posts.appoint('grace', 'lead')
    expect(await found()).toMatchObject({
      verdict: 'at-risk',
      because: '1 of 2 such roles was given by one person alone.',
      nextDue: { on: '2026-12-04' },
    })
    expect(await found(noon('2026-12-05'))).toMatchObject({ verdict: 'broken', telling: 'not-met' })
    await expectToStandAsSaid(found, noon('2026-11-20'), noon('2028-01-01'))
  })

  test('is not met where one person is all there is, and says that somebody from outside can agree', async () => {
    await posts.appoint('amira', 'coordinator')
    await posts.appoint('amira', 'administrator')
    const { verdict, because, step } = await found()
    expect([verdict, step?.text]).toEqual(['broken', 'Appoint a second person from outside'])
    expect(because).toContain('2 of 2 such roles were given by one person alone.')
  })

  test('is not changed by how a neighbour gives roles', async () => {
    await byTwo('amira', 'coordinator', 'grace')
    const before = await found()
    await ask.inside((work) => aProposal(work, null).waiting(people.owen.id, 'lead'), noon('2026-11-20'), people.owen)
    expect(await found()).toEqual(before)
  })
})
