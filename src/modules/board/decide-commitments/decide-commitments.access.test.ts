/** Who may decide, own, confirm and see too: the table, and the same said again by hand for every role and every door. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#modules/people/index.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { commitmentsOf, commitmentWords } from '#tests/support/commitments.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aConfirmation, aDecision, anOwner } from '../board.examples.ts'
import { mayConfirm, mayDecide, mayNameOwners, mayWitness } from '../board.permissions.ts'

/** A second, naive statement: who keeps the policy decides; whoever owns it confirms; anybody who reads the board by name sees. */
function naively(held: readonly string[], { owns = false, confirmed = false } = {}) {
  const keeps = held.includes('coordinator') || held.includes('lead') || held.includes('alternate')
  const sees = keeps || held.some((role) => ['administrator', 'trustee', 'trustee-lead'].includes(role))
  return { keeps, confirms: keeps || owns, sees, witnesses: sees && !confirmed }
}

test('for every set of roles, the table says what the naive statement says', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), fc.boolean(), fc.boolean(), (held, owns, confirmed) => {
      const actor = { roles: held, person: 'me' as never }
      const { keeps, confirms, witnesses } = naively(held, { owns, confirmed })
      expect([mayDecide(actor), mayNameOwners(actor)]).toEqual([keeps, keeps])
      expect(mayConfirm(actor, owns ? 'me' : 'other')).toBe(confirms)
      expect(mayConfirm(actor, undefined)).toBe(keeps)
      expect(mayWitness(actor, confirmed ? 'me' : 'other')).toBe(witnesses)
    }),
  )
})

/** What is there when somebody may not: 403 where it is said whom to ask, 404 where there is no such thing for them. */
const doors: readonly [string, keyof ReturnType<typeof naively>, 403 | 404][] = [
  ['/board/sections', 'keeps', 403],
  ['/board/sections/:section', 'keeps', 403],
  ['/board/commitments/:statement/owner', 'keeps', 403],
  ['/board/commitments/:statement/confirm', 'confirms', 404],
  ['/board/confirmations/:confirmation/witness', 'sees', 403],
]

describe.each(doors)('%s', (door, needs, otherwise) => {
  let app: TestApp
  let people: Charities
  let path: string
  beforeAll(async () => {
    app = await testApp()
    people = await someCharities(app)
    const board = commitmentsOf(app, people)
    const { section, at } = await board.afresh()
    const confirmation = await board.inCharity(async (work) => {
      await aDecision(work, people.amira.id).byPeople({ statement: at.locked, text: commitmentWords.locked })
      await anOwner(work, people.amira.id, at.locked, people.ben.id)
      return aConfirmation(work, people.ben.id).done(at.locked)
    })
    path = door.replace(':section', section).replace(':statement', at.locked).replace(':confirmation', confirmation)
  })
  afterAll(() => app.close())

  test.each([
    'amira',
    'grace',
    'ada',
    'tom',
    'sam',
    'ben',
  ] as const)('opens for %s exactly if their roles, or what they look after, say so', async (who) => {
    const may = naively(people[who].actor.roles, { owns: who === 'ben' })[needs]
    expect((await people[who].browser.get(path)).status).toBe(may ? 200 : otherwise)
  })

  test('shows somebody of the neighbour charity nothing of this one', async () => {
    const heard = await people.owen.browser.get(path)
    expect(heard.status).toBe(/:/.test(door) ? 404 : 200)
    expect(heard.html).not.toContain('Safety policy')
    expect(heard.html).not.toContain('Rowan Tree')
  })
})

test('everybody may look at what is theirs to confirm, and sees only that', async () => {
  const app = await testApp()
  const people = await someCharities(app)
  const board = commitmentsOf(app, people)
  const { at } = await board.afresh()
  await board.inCharity(async (work) => {
    await aDecision(work, people.amira.id).byPeople({ statement: at.locked, text: commitmentWords.locked })
    await anOwner(work, people.amira.id, at.locked, people.ben.id)
  })
  const seen = async (who: 'amira' | 'ben' | 'tom' | 'owen') =>
    (await people[who].browser.get('/board/confirmations')).page('main').text().includes(commitmentWords.locked)
  expect([await seen('ben'), await seen('amira'), await seen('tom'), await seen('owen')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  await app.close()
})
