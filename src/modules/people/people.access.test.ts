/** Who may do what with people: the table, and the same said again by hand for every role. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { mayAppoint, mayEditOrganisation, mayEditPeople, mayInvite, peoplePermissions } from './people.permissions.ts'
import { roles } from './people.words.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

/** A second, naive statement: trustees and alternates read; those in charge change; nobody else does anything. */
function naively(held: readonly string[]) {
  const changes = held.includes('administrator') || held.includes('coordinator') || held.includes('lead')
  return { changes, reads: changes || held.includes('alternate') || held.includes('trustee') }
}

test('for every set of roles, the table says what the naive statement says', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const actor = { roles: held }
      const { changes, reads } = naively(held)
      expect([mayInvite(actor), mayAppoint(actor), mayEditPeople(actor), mayEditOrganisation(actor)]).toEqual([
        changes,
        changes,
        changes,
        changes,
      ])
      expect(peoplePermissions['person:list'].some((role) => held.includes(role))).toBe(reads)
    }),
  )
})

const doors: readonly [string, (ben: Someone) => string][] = [
  ['the list of people', () => '/people'],
  ['the page of a person', (ben) => `/people/${ben.id}`],
  ['the form to invite', () => '/people/invite'],
  ['the form to change a person', (ben) => `/people/${ben.id}/edit`],
  ['the form to appoint', (ben) => `/people/${ben.id}/appoint`],
  ['the organisation’s details', () => '/people/organisation'],
]

describe.each(doors)('%s', (name, path) => {
  test.each([
    'amira',
    'grace',
    'ada',
    'tom',
    'sam',
    'ben',
  ] as const)('opens for %s exactly if their roles say so', async (who) => {
    const { changes, reads } = naively(people[who].actor.roles)
    const expected = /list|page/.test(name) ? reads : changes
    expect((await people[who].browser.get(path(people.ben))).status).toBe(expected ? 200 : 403)
  })

  test('does not exist for the neighbour charity, or is their own', async () => {
    const heard = await people.owen.browser.get(path(people.ben))
    if (path(people.ben).includes(people.ben.id)) expect(heard.status).toBe(404)
    expect(heard.html).not.toContain('Ben Okoro')
    expect(heard.html).not.toContain('Rowan Tree')
  })
})
