/** Who may do what with people: the table, and the same said again by hand for every role. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import {
  mayAppoint,
  mayEditOrganisation,
  mayEditPeople,
  mayInvite,
  mayReadDetails,
  peoplePermissions,
} from './people.permissions.ts'
import { roles } from './people.words.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

/**
 * A second, naive statement. Those in charge change people; deputies read all of it; trustees read names and
 * appointments, confirm, and may find a lead. A second person confirms and does nothing else. An auditor is told no
 * name, and whoever leads a programme sees nobody here.
 */
function naively(held: readonly string[]) {
  const has = (role: string) => held.includes(role)
  const changes = has('administrator') || has('coordinator') || has('lead')
  const trustee = has('trustee') || has('trustee-lead')
  return {
    changes,
    details: changes || has('alternate'),
    reads: changes || has('alternate') || trustee,
    confirms: changes || trustee || has('second-person'),
    finds: trustee,
    minutes: has('coordinator') || has('lead') || trustee,
    away: changes || has('alternate') || trustee || has('programme-leader'),
  }
}

test('for every set of roles, the table says what the naive statement says', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const actor = { roles: held }
      const { changes, reads, details, confirms, finds, minutes, away } = naively(held)
      expect([mayInvite(actor), mayAppoint(actor), mayEditPeople(actor), mayEditOrganisation(actor)]).toEqual([
        changes,
        changes,
        changes,
        changes,
      ])
      const may = (permission: keyof typeof peoplePermissions) =>
        peoplePermissions[permission].some((role) => held.includes(role))
      expect([may('person:list'), may('person:read'), mayReadDetails(actor)]).toEqual([reads, reads, details])
      expect([may('appointment:confirm'), may('lead:appoint')]).toEqual([confirms, finds])
      expect([may('minute:record'), may('absence:say')]).toEqual([minutes, away])
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

describe('an administrator', () => {
  const today = (field: string) => ({ [`${field}-day`]: '20', [`${field}-month`]: '11', [`${field}-year`]: '2026' })
  const appoint = (by: Someone, whom: string) =>
    by.browser.post(`/people/${whom}/appoint`, { role: 'administrator', ...today('from') })

  test.each(['amira', 'grace'] as const)('is neither offered to %s to appoint nor appointed by them', async (who) => {
    const form = await people[who].browser.get(`/people/${people.ben.id}/appoint`)
    expect(form.page('input[name=role][value=administrator]')).toHaveLength(0)
    expect((await appoint(people[who], people.ben.id)).status).toBe(403)
    expect((await people.ben.browser.get('/people/invite')).status).toBe(403)
  })

  test('is not ended by a coordinator, even where another administrator would remain', async () => {
    expect((await appoint(people.ada, people.grace.id)).status).toBe(303)
    const list = await people.amira.browser.get('/people/proposals')
    const waiting = list.page('main a[href^="/people/proposals/"]').last().attr('href') ?? ''
    expect((await people.amira.browser.post(waiting, { answer: 'yes', why: '' })).status).toBe(303)
    const page = await people.ada.browser.get(`/people/${people.ada.id}`)
    const end = page.page('main a[href$="/end"]').attr('href') ?? ''
    expect((await people.amira.browser.get(end)).status).toBe(403)
    expect((await people.amira.browser.post(end, today('until'))).status).toBe(403)
    expect((await people.amira.browser.get(`/people/${people.ada.id}`)).page('main a[href$="/end"]')).toHaveLength(0)
    expect((await people.ada.browser.post(end, today('until'))).status).toBe(303)
  })

  test('who has not come in yet is not let in by a code that a coordinator made', async () => {
    const invited = await people.ada.browser.post('/people/invite', { name: 'New Keeper', work: '', email: '' })
    const path = invited.page('main a.govuk-button').attr('href') ?? ''
    expect((await appoint(people.ada, path.split('/').at(-1) ?? '')).status).toBe(303)
    expect((await people.amira.browser.get(path)).html).not.toContain('Make a new code')
    expect((await people.amira.browser.post(`${path}/invite`)).status).toBe(403)
    expect((await people.ada.browser.post(`${path}/invite`)).status).toBe(200)
  })
})
