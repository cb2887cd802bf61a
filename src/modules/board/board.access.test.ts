/** Who may read the board and say what: the table, the same said again by hand, and an auditor who is told no names. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#modules/people/index.ts'
import type { PersonId } from '#platform/identity/actor.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { charityPeople } from '#tests/support/people.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { anOwner } from './board.examples.ts'
import { boardPermissions, mayAcceptGaps, mayCheck, mayConfirm, mayDecide, mayWitness } from './board.permissions.ts'

let app: TestApp
let people: Charities
let statement: string
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await policiesOf(app, people).inForce()
  const [first] = await app.database.asBoss<{ statement_id: string }>(
    `select statement_id from policy.published_statement where kind = 'commitment' and organisation_id = $1 limit 1`,
    [people.charity],
  )
  statement = first?.statement_id ?? ''
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(people.amira.actor, async (work) => {
    await anOwner(work, people.amira.id, statement, people.grace.id)
    work.record('owner.named', {})
  })
  await app.database.asBoss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, until_on, appointed_at)
       values ($1, gen_random_uuid(), $2, 'auditor', '2026-11-20', '2026-12-20', $3)`,
    [people.charity, people.ben.id, app.now()],
  )
})
afterAll(() => app.close())

test('for every set of roles: those who run it decide, trustees accept and look, auditors only read', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const has = (role: string) => held.some((one) => one === role)
      const runs = has('coordinator') || has('lead') || has('alternate')
      const trustee = has('trustee') || has('trustee-lead')
      const speaks = runs || trustee || has('administrator')
      const actor = { roles: held, person: 'somebody' as PersonId }
      expect(boardPermissions['board:read'].some(has)).toBe(speaks || has('auditor'))
      expect([mayDecide(actor), mayAcceptGaps(actor), mayCheck(actor)]).toEqual([
        runs,
        trustee,
        trustee || has('alternate'),
      ])
      expect([mayConfirm(actor, 'another'), mayWitness(actor, 'another')]).toEqual([runs, speaks])
    }),
  )
})

describe('an auditor', () => {
  const others = charityPeople.filter(({ key }) => key !== 'ben')

  test('reads what was said and how it stands, and no name of anybody', async () => {
    for (const path of ['/board', `/board/commitments/${statement}`, '/board/history', '/board/lists', '/this-week']) {
      const heard = await people.ben.browser.get(path)
      expect([path, heard.status]).toEqual([path, 200])
      for (const { name } of others) expect(heard.html, path).not.toContain(name)
    }
    const kept = await people.ben.browser.get('/board/export?as=csv')
    expect(kept.status).toBe(200)
    expect(kept.html).toContain('somebody')
    for (const { name } of others) expect(kept.html).not.toContain(name)
    expect((await people.tom.browser.get('/board/export?as=csv')).html).toContain('Grace Llwyd')
    const commitment = await people.ben.browser.get(`/board/commitments/${statement}`)
    expect(commitment.page('main').text()).toContain('somebody')
    expect((await people.tom.browser.get(`/board/commitments/${statement}`)).page('main').text()).toContain(
      'Grace Llwyd',
    )
  })

  test('opens nothing about people, neither a list nor a page nor who can see what by name', async () => {
    for (const path of ['/people', `/people/${people.grace.id}`, '/people/proposals', '/oversight/reviews', '/packs'])
      expect([path, (await people.ben.browser.get(path)).status]).toEqual([path, 403])
    const who = await people.ben.browser.get('/oversight/who?of=board:read')
    expect(who.page('main').text()).toContain('1 person')
    for (const { name } of others) expect(who.html).not.toContain(name)
  })

  test('is no auditor any more on the day after the last', async () => {
    app.setNow(new Date('2026-12-21T00:10:00Z'))
    await app.database.asBoss('update identity.session set last_seen_at = $1, created_at = $1', [app.now()])
    expect((await people.ben.browser.get('/board')).status).toBe(403)
    app.setNow(new Date('2026-11-20T09:00:00Z'))
  })
})
