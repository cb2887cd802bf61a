/** Who may do what with policies: the table, and the same said again by hand for every role and every door. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { roles } from '#modules/people/index.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { mayAdopt, mayBring, mayCorrect, policyPermissions } from './policy.permissions.ts'

/** A second, naive statement: trustees and administrators read; who keeps the policy works on it; who answers for it signs. */
function naively(held: readonly string[]) {
  const keeps = held.includes('coordinator') || held.includes('lead') || held.includes('alternate')
  const isTrustee = held.includes('trustee') || held.includes('trustee-lead')
  const signs = held.includes('coordinator') || held.includes('lead') || isTrustee
  return { reads: keeps || isTrustee || held.includes('administrator'), keeps, signs }
}

test('for every set of roles, the table says what the naive statement says', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const actor = { roles: held }
      const { reads, keeps, signs } = naively(held)
      expect([mayBring(actor), mayCorrect(actor), mayAdopt(actor)]).toEqual([keeps, keeps, signs])
      expect(policyPermissions['policy:read'].some((role) => held.includes(role))).toBe(reads)
    }),
  )
})

/** By hand too: which doors are for reading, which for working on it, which for signing. */
const doors: readonly [string, keyof ReturnType<typeof naively>][] = [
  ['GET /policy', 'reads'],
  ['GET /policy/:policy', 'reads'],
  ['GET /policy/:policy/difference', 'reads'],
  ['GET /policy/versions/:version', 'reads'],
  ['GET /policy/drafts/:draft', 'reads'],
  ['GET /policy/drafts/:draft/findings', 'reads'],
  ['GET /policy/:policy/rename', 'keeps'],
  ['GET /policy/drafts/:draft/put-away', 'keeps'],
  ['GET /policy/drafts/:draft/add', 'keeps'],
  ['GET /policy/bring', 'keeps'],
  ['GET /policy/write', 'keeps'],
  ['GET /policy/drafts/:draft/adopt', 'signs'],
  ['GET /policy/:policy/review', 'signs'],
]

describe.each(doors)('%s', (door, needs) => {
  let app: TestApp
  let people: Charities
  let path: string
  beforeAll(async () => {
    app = await testApp()
    people = await someCharities(app)
    const policies = policiesOf(app, people)
    const { policy, version } = await policies.inForce()
    const { draft } = await policies.aDraft()
    path = door.replace('GET ', '').replace(':policy', policy).replace(':version', version).replace(':draft', draft)
  })
  afterAll(() => app.close())

  test.each([
    'amira',
    'grace',
    'ada',
    'tom',
    'sam',
    'ben',
  ] as const)('opens for %s exactly if their roles say so', async (who) => {
    const may = naively(people[who].actor.roles)[needs]
    expect((await people[who].browser.get(path)).status).toBe(may ? 200 : 403)
  })

  test('shows somebody of the neighbour charity nothing of this one', async () => {
    const heard = await people.owen.browser.get(path)
    expect(heard.status).toBe(/:/.test(door) ? 404 : 200)
    expect(heard.html).not.toContain('Picture policy')
    expect(heard.html).not.toContain('Rowan Tree')
  })
})

test('no door of the room is for anybody without a role', () => {
  const routes = rooms.find(({ name }) => name === 'policy')?.routes ?? []
  expect(routes.length).toBeGreaterThan(10)
  const known = Object.keys(policyPermissions)
  expect(routes.filter(({ may }) => !known.includes(may)).map(({ path: address }) => address)).toEqual([])
})
