/** What was found about a promise stays true: it is judged again when what it reads changes, when its time is up, and not otherwise. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPerson } from '#modules/people/people.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { makeCatalogue } from './catalogue.ts'
import type { Evidence } from './evidence.ts'
import { atRisk, kept, notYetKnown } from './evidence.ts'
import { bringUpToDate } from './judge.ts'
import type { Reader } from './promise.ts'
import { definePromises } from './promise.ts'
import { listAnswers, listAnswersAt, listHistory } from './read-answers.ts'
import { declareRelease, wakeOnce } from './wake.ts'

let app: TestApp
let people: Charities
let judgings = 0
let fault: 'none' | 'sql' | 'throws' = 'none'
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(() => {
  judgings = 0
  fault = 'none'
})

const count = async ({ db, organisation }: Reader, table: string): Promise<number> => {
  const rows = await db
    .selectFrom(table as never)
    .select('id' as never)
    .where('organisation_id' as never, '=', organisation as never)
    .execute()
  return rows.length
}

const midday = new Date('2026-11-21T12:00:00Z')
const promises = definePromises('toy', {
  'somebody-is-here': {
    says: 'Somebody is here.',
    version: 1,
    reads: ['people.person'],
    evidence: async (reader): Promise<Evidence> => {
      judgings += 1
      if (fault === 'throws') throw new Error('no')
      if (fault === 'sql')
        await reader.db
          .selectFrom('people.nowhere' as never)
          .selectAll()
          .execute()
      const here = await count(reader, 'people.person')
      if (here === 0) return notYetKnown('Nobody is written down.')
      return kept(`${here} people are here.`, { counted: [{ of: 'people', figure: here }] })
    },
  },
  'before-midday': {
    says: 'It is before midday.',
    version: 1,
    reads: [],
    evidence: async ({ now }) => (now < midday ? kept('It is.', { validUntil: midday }) : atRisk('It is not.')),
  },
})
const parts = () => ({ entrances: app.database.entrances, catalogue: makeCatalogue(promises), log: app.parts.log })
const house = (now = app.now()) => app.database.entrances.at({ requestId: 'r' }, now)
const viewer = () => ({ person: people.amira.id, roles: people.amira.actor.roles })
const answers = () =>
  house().inOrganisation(people.amira.actor, (work) => listAnswers(work, parts().catalogue, viewer()))
const told = async () => (await answers()).map(({ promise, evidence }) => `${promise} ${evidence.verdict}`)
const judge = (now = app.now()) => bringUpToDate(parts(), people.charity, now)
const add = (name: string, now = app.now()) =>
  house(now).inOrganisation(people.amira.actor, (work) => aPerson(work).called(name).without())

describe('a promise', () => {
  test('is judged the first time it is asked for, and not again while nothing changes', async () => {
    expect((await judge()).judged).toEqual(['toy.somebody-is-here', 'toy.before-midday'])
    expect((await judge()).judged).toEqual([])
    expect(judgings).toBe(1)
    expect(await told()).toEqual(['toy.before-midday kept', 'toy.somebody-is-here kept'])
  })

  test('is judged again once a row of a table it reads was written, and only then', async () => {
    await add('Somebody New')
    expect((await judge()).judged).toEqual(['toy.somebody-is-here'])
    await people.amira.browser.post('/sign-out')
    expect((await judge()).judged).toEqual([])
  })

  test('is not judged again for an act that was undone', async () => {
    const undone = house().inOrganisation(people.amira.actor, async (work) => {
      await aPerson(work).called('Never Kept').without()
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await judge()).judged).toEqual([])
  })

  test('is judged again when its time is up', async () => {
    expect((await judge(new Date(midday.getTime() - 1))).judged).toEqual([])
    expect((await judge(midday)).judged).toEqual(['toy.before-midday'])
    expect(await told()).toContain('toy.before-midday at-risk')
  })

  test('is judged again after the clock was put back, and its history stays in order', async () => {
    expect((await judge()).judged).toEqual(['toy.somebody-is-here', 'toy.before-midday'].slice(1))
    const history = await house().inOrganisation(people.amira.actor, (work) =>
      listHistory(work, parts().catalogue, viewer(), { promises: ['toy.before-midday'] }),
    )
    expect(history.map(({ verdict }) => verdict)).toEqual(['kept', 'at-risk', 'kept'])
    expect(history.map(({ from }) => from.getTime())).toEqual(
      history.map(({ from }) => from.getTime()).toSorted((a, b) => a - b),
    )
  })

  test('of another version is judged again', async () => {
    const newer = promises.map((one) => ({ ...one, version: 2 }))
    const done = await bringUpToDate({ ...parts(), catalogue: makeCatalogue(newer) }, people.charity, app.now())
    expect(done.judged).toHaveLength(2)
    expect((await judge()).judged).toHaveLength(2)
  })

  test.each([
    'sql',
    'throws',
  ] as const)('whose evidence fails (%s) says so, and never keeps an old answer', async (how) => {
    await add(`For ${how}`)
    fault = how
    expect((await judge()).judged).toEqual(['toy.somebody-is-here'])
    const [failed] = (await answers()).filter(({ promise }) => promise === 'toy.somebody-is-here')
    expect(failed?.evidence).toMatchObject({
      verdict: 'not-yet-known',
      telling: 'could-not-be-checked',
      on: '2026-11-20',
    })
    fault = 'none'
    await judge(new Date(app.now().getTime() + 300_001))
    expect(await told()).toContain('toy.somebody-is-here kept')
  })

  test('shows what was true at a moment past', async () => {
    const before = new Date(app.now().getTime() + 3_600_000)
    const after = new Date(before.getTime() + 3_600_000)
    await judge(before)
    await add('Later On', after)
    await judge(after)
    const at = (moment: Date) =>
      house().inOrganisation(people.amira.actor, async (work) => {
        const all = await listAnswersAt(work, parts().catalogue, viewer(), moment)
        return all.find(({ promise }) => promise === 'toy.somebody-is-here')?.evidence.counted[0]?.figure
      })
    const [then, now] = [await at(before), await at(after)]
    expect(now).toBe((then ?? 0) + 1)
    expect(await at(new Date('2020-01-01T00:00:00Z'))).toBeUndefined()
  })
})

describe('waking', () => {
  test('judges every organisation when a release is new, then only where something was written', async () => {
    await declareRelease(parts(), app.now())
    for (let turn = 0; turn < 10 && (await wakeOnce(parts(), app.now())) > 0; turn += 1);
    expect(await wakeOnce(parts(), app.now())).toBe(0)
    await declareRelease(parts(), app.now())
    expect(await wakeOnce(parts(), app.now())).toBe(0)
    await add('Woken')
    judgings = 0
    expect(await wakeOnce(parts(), app.now())).toBe(1)
    expect(judgings).toBe(1)
    expect(await app.database.asBoss('select 1 from promises.mark')).toEqual([])
  })
})
