/** What keeps the board honest: known gaps, lists said to be complete, and people looking for themselves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { kept } from '#platform/promises/evidence.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aDecision } from './board.examples.ts'
import { listBoard } from './board.questions.ts'

/** A room to come: one promise that is kept, counted over a list whose total nobody knows. */
const groups = {
  name: 'toys.groups',
  id: '0192f000-0000-7000-8000-000000000001',
  says: 'the list of groups',
  href: '/people',
} as const
const toys = {
  name: 'toys',
  routes: [],
  permissions: {},
  lists: [groups],
  promises: definePromises('toys', {
    'two-admins': {
      says: 'Every group has two admins.',
      version: 1,
      reads: ['people.person'],
      over: [groups.name],
      evidence: async () => kept('Both groups have two admins.'),
    },
    'always-met': { says: 'It is met.', version: 1, reads: ['people.person'], evidence: async () => kept('It is so.') },
  }),
}
const house = [...rooms, toys]

let app: TestApp
let people: Charities
const ids: string[] = []
beforeAll(async () => {
  app = await testApp({}, house)
  people = await someCharities(app)
  await inCharity(async (work) => {
    const texts = [
      'Groups have two admins.',
      'Phones are put away.',
      'Rooms are tidy.',
      'Doors are open.',
      'Bags are named.',
    ]
    const statements = texts.map((text) => aStatement(text))
    await aPolicy(work, people.amira.id).called('Online safety').adopted(statements)
    const decide = aDecision(work, people.amira.id)
    for (const [at, { id, text }] of statements.entries()) {
      ids.push(id)
      await decide.shown({ statement: id, text }, [at === 0 ? 'toys.two-admins' : 'toys.always-met'])
    }
  })
})
afterAll(() => app.close())

const inCharity = <T>(does: Parameters<ReturnType<typeof at>['inOrganisation']>[1]) =>
  at().inOrganisation(people.amira.actor, does) as Promise<T>
const at = () => app.database.entrances.at({ requestId: 'r' }, app.now())

async function board() {
  await bringUpToDate(app.parts, people.charity, app.now())
  const asked = { catalogue: catalogueOf(house), viewer: people.amira.actor, beingChecked: [] }
  const rows = await at().inOrganisation(people.amira.actor, (work) => listBoard(work, asked))
  return new Map(rows.map(({ commitment, answer }) => [commitment.statementId, answer]))
}
const answer = async (which: number) => (await board()).get(ids[which] ?? '')
const gapOf = (statement: string | undefined) => `/board/commitments/${statement}/gap`
const plan = { plan: 'Buy a box for phones.', 'until-day': '1', 'until-month': '3', 'until-year': '2027' }

describe('a known gap', () => {
  let gap = ''

  test('is proposed with a plan, and shows only once a trustee has accepted it', async () => {
    const sent = await people.amira.browser.post(gapOf(ids[1]), plan)
    expect(sent.status).toBe(303)
    expect((await answer(1))?.gap).toBeUndefined()
    const [row] = await app.database.asBoss<{ id: string }>('select id from board.gap')
    gap = row?.id ?? ''
    expect((await people.amira.browser.post(`/board/gaps/${gap}/accept`)).status).toBe(403)
    expect((await people.tom.browser.get('/this-week')).html).toContain('A known gap waits for a trustee')
    expect((await people.tom.browser.post(`/board/gaps/${gap}/accept`)).status).toBe(303)
    expect((await answer(1))?.gap?.word).toBe('Known gap, plan until 1 March 2027')
  })

  test('changes no answer', async () => {
    expect((await answer(1))?.standing).toBe('met')
  })

  test('is not proposed twice for one commitment, nor for a day that is past or too far', async () => {
    expect((await people.amira.browser.post(gapOf(ids[1]), plan)).html).toContain('A plan for this stands already')
    for (const year of ['2026', '2029']) {
      const sent = await people.amira.browser.post(gapOf(ids[2]), { ...plan, 'until-year': year })
      expect(sent.status).toBe(422)
      expect(sent.html).toContain('Buy a box for phones.')
    }
  })

  test('says that its plan is over once the day has passed', async () => {
    app.setNow(new Date('2027-03-01T12:00:00Z'))
    expect((await answer(1))?.gap?.word).toContain('plan until')
    app.setNow(new Date('2027-03-02T00:00:00Z'))
    expect((await answer(1))?.gap?.word).toBe('Known gap, plan was until 1 March 2027')
    app.setNow(new Date('2026-11-20T09:00:00Z'))
  })

  test('ends with a reason, once', async () => {
    expect((await people.amira.browser.post(`/board/gaps/${gap}/end`, { note: '' })).status).toBe(422)
    expect((await people.amira.browser.post(`/board/gaps/${gap}/end`, { note: 'The box is there.' })).status).toBe(303)
    expect((await people.amira.browser.post(`/board/gaps/${gap}/end`, { note: 'Again.' })).status).toBe(409)
    expect((await answer(1))?.gap).toBeUndefined()
  })

  test('is not accepted by whoever proposed it, and of a neighbour there is none', async () => {
    await app.database.asBoss(
      `insert into board.gap (organisation_id, id, statement_id, plan, until_on, proposed_at, proposed_by)
        values ($1, '0192f000-0000-7000-8000-00000000000a', $2, 'Toms own plan', '2027-01-01', $3, $4)`,
      [people.charity, ids[3], app.now(), people.tom.id],
    )
    const own = '/board/gaps/0192f000-0000-7000-8000-00000000000a/accept'
    expect((await people.tom.browser.post(own)).html).toContain('Another trustee has to accept it')
    expect((await people.owen.browser.get(`/board/commitments/${ids[3]}/gap`)).status).toBe(404)
  })
})

describe('a list whose total nobody knows', () => {
  const said = (fields: Record<string, string>) => people.amira.browser.post('/board/lists', fields)

  test('keeps what is counted over it from showing as met until somebody says that it is complete', async () => {
    expect((await answer(0))?.standing).toBe('unknown')
    expect((await people.amira.browser.get('/board/lists')).html).toContain('Not asked this term')
    expect((await said({ 'complete-toys-groups': 'yes' })).status).toBe(303)
    expect((await answer(0))?.standing).toBe('met')
  })

  test('is asked about again the next term', async () => {
    app.setNow(new Date('2027-01-01T00:00:00Z'))
    expect((await answer(0))?.standing).toBe('unknown')
    app.setNow(new Date('2026-11-20T09:00:00Z'))
  })

  test('of which something is missing says what', async () => {
    expect((await said({ 'complete-toys-groups': 'no' })).html).toContain('Say what is missing')
    expect((await said({ 'complete-toys-groups': 'no', 'missing-toys-groups': 'The Tuesday group.' })).status).toBe(303)
    expect((await answer(0))?.standing).not.toBe('met')
  })

  test('is answered by name: a list that no room knows changes nothing', async () => {
    const before = await app.database.asBoss('select 1 from board.list_answer')
    const unknown = await said({ 'complete-toys-unheard': 'yes' })
    expect(unknown.status).toBe(422)
    expect(await app.database.asBoss('select 1 from board.list_answer')).toEqual(before)
  })
})

describe('looking for oneself', () => {
  const open = () =>
    app.database.asBoss<{ id: string; statement_id: string }>(
      'select id, statement_id from board.spot_check where outcome is null order by id',
    )

  test('is for a trustee or the alternate, and takes three things that show as met', async () => {
    expect((await people.amira.browser.post('/board/checks/draw')).status).toBe(403)
    expect((await people.tom.browser.post('/board/checks/draw')).status).toBe(303)
    const drawn = await open()
    expect(drawn).toHaveLength(3)
    expect(drawn.map((one) => one.statement_id)).not.toContain(ids[0])
    expect((await people.tom.browser.post('/board/checks/draw')).status).toBe(422)
  })

  test('that finds it otherwise makes the board say so, until somebody looks again', async () => {
    const [first, ...rest] = await open()
    const tell = (id: string | undefined, outcome: string) =>
      people.tom.browser.post(`/board/checks/${id}`, { outcome, saw: 'I went and looked.' })
    expect((await people.tom.browser.post(`/board/checks/${first?.id}`, {})).status).toBe(422)
    expect((await tell(first?.id, 'disagrees')).status).toBe(303)
    expect((await board()).get(first?.statement_id ?? '')).toMatchObject({ standing: 'not-met' })
    for (const one of rest) await tell(one.id, 'agrees')
    expect((await tell(rest[0]?.id, 'agrees')).status).toBe(409)
    app.setNow(new Date('2026-11-20T09:05:00Z'))
    expect((await tell(first?.id, 'agrees')).status).toBe(303)
    expect((await board()).get(first?.statement_id ?? '')).toMatchObject({ standing: 'met' })
  })

  test('again at one thing takes no place among the three of a term', async () => {
    await app.database.asBoss("update board.spot_check set term_from = '2026-04-01', drawn_at = '2026-04-20T09:00Z'")
    const [first] = await app.database.asBoss<{ id: string }>('select id from board.spot_check order by id')
    for (const saw of ['Once.', 'Twice.', 'Thrice.'])
      await people.tom.browser.post(`/board/checks/${first?.id}`, { outcome: 'disagrees', saw })
    expect((await people.tom.browser.get('/board/checks')).html).toContain('Draw the rest')
    await people.tom.browser.post('/board/checks/draw')
    expect(await open()).toHaveLength(2)
  })
})
