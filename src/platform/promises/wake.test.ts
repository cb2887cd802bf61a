/** Waking goes on whatever stands in its way: another release beside it, an organisation that cannot be judged, a clock a little behind. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPerson } from '#modules/people/people.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { makeCatalogue } from './catalogue.ts'
import type { Evidence } from './evidence.ts'
import { kept } from './evidence.ts'
import { bringUpToDate, settle } from './judge.ts'
import type { PromiseDeclaration, Reader } from './promise.ts'
import { definePromises } from './promise.ts'
import { listAnswers } from './read-answers.ts'
import { declareRelease, wakeOnce } from './wake.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

let judgings = 0
beforeEach(() => {
  judgings = 0
})

const moment = (time: string) => new Date(`2026-11-21T${time}Z`)
const toy = (because: string, rest: Partial<PromiseDeclaration> = {}) => ({
  says: 'It is said.',
  version: 1,
  reads: ['people.person'],
  evidence: async (): Promise<Evidence> => {
    judgings += 1
    return kept(because)
  },
  ...rest,
})
const served = (declared: Record<string, PromiseDeclaration>) => ({
  entrances: app.database.entrances,
  catalogue: makeCatalogue(definePromises('toy', declared)),
  log: app.parts.log,
})
type Served = ReturnType<typeof served>
const untilQuiet = async (parts: Served, now: Date) => {
  for (let turn = 0; (await wakeOnce(parts, now)) > 0; turn += 1) if (turn > 20) throw new Error('It never ends.')
}
const stands = (parts: Served) =>
  app.database.entrances.at({ requestId: 'r' }, app.now()).inOrganisation(people.amira.actor, async (work) => {
    const viewer = { person: people.amira.id, roles: people.amira.actor.roles }
    return (await listAnswers(work, parts.catalogue, viewer)).map(({ evidence }) => evidence.because)
  })
const write = (now = app.now()) =>
  app.database.entrances
    .at({ requestId: 'r' }, now)
    .inOrganisation(people.amira.actor, (work) => aPerson(work).called('Somebody').without())

describe('two releases side by side', () => {
  const old = () => served({ said: toy('old'), gone: toy('gone') })
  const newer = () => served({ said: toy('new', { version: 2 }) })

  test('the one declared last wakes, the other leaves it a mark when it judged for a board', async () => {
    const [before, after] = [old(), newer()]
    await declareRelease(before, app.now())
    await untilQuiet(before, app.now())
    expect(await stands(before)).toEqual(['gone', 'old'])
    await declareRelease(after, app.now())
    await untilQuiet(after, app.now())
    expect(await stands(after)).toEqual(['new'])
    await write()
    expect(await wakeOnce(before, app.now())).toBe(0)
    await bringUpToDate(before, people.charity, app.now())
    expect(await stands(before)).toEqual(['gone', 'old'])
    await untilQuiet(after, app.now())
    expect(await stands(after)).toEqual(['new'])
    expect(
      await app.database.asBoss("select 1 from promises.verdict where promise = 'toy.gone' and not ended"),
    ).toEqual([])
  })

  test('a release that has not been heard of for long is taken over from', async () => {
    const [before, after] = [old(), newer()]
    await write()
    expect(await wakeOnce(before, app.now())).toBe(0)
    await app.database.asBoss("update promises.release set seen_at = seen_at - interval '1 hour'")
    await wakeOnce(before, app.now())
    await untilQuiet(before, app.now())
    expect(await stands(before)).toEqual(['gone', 'old'])
    expect(await wakeOnce(after, app.now())).toBe(0)
  })

  test('one that serves says so now and again', async () => {
    const before = old()
    await app.database.asBoss("update promises.release set seen_at = seen_at - interval '1 minute'")
    await wakeOnce(before, app.now())
    const late = "select 1 from promises.release where seen_at > clock_timestamp() - interval '20 seconds'"
    expect(await app.database.asBoss(late)).toHaveLength(1)
  })

  test('a promise that reads other tables is judged again though it has the same version', async () => {
    const [one, other] = [served({ said: toy('a') }), served({ said: toy('b', { reads: ['people.minute'] }) })]
    await settle(one, people.charity, app.now())
    expect((await settle(other, people.charity, app.now())).judged).toEqual(['toy.said'])
  })
})

describe('a process a moment behind another', () => {
  test('does not judge again what was judged a moment ahead, nor takes back what fell due meanwhile', async () => {
    const falls = async ({ now }: Reader): Promise<Evidence> => {
      judgings += 1
      return now < moment('12:00:00') ? kept('before', { validUntil: moment('12:00:00') }) : kept('after')
    }
    const parts = served({ said: toy('', { version: 7, evidence: falls }) })
    await settle(parts, people.charity, moment('12:00:05'))
    expect(await settle(parts, people.charity, moment('11:59:50'))).toEqual({ judged: [], waiting: [] })
    await write(moment('11:59:55'))
    await settle(parts, people.charity, moment('11:59:55'))
    expect(await stands(parts)).toEqual(['after'])
    await settle(parts, people.charity, moment('11:00:00'))
    expect(await stands(parts)).toEqual(['before'])
    expect(judgings).toBe(3)
  })
})

describe('an organisation that cannot be judged', () => {
  test('is passed over for a while, keeps its mark, and does not hold a release up', async () => {
    let isLost = true
    const evidence = async ({ organisation }: Reader): Promise<Evidence> => {
      judgings += 1
      if (isLost && organisation === people.charity) throw new Error('Connection terminated unexpectedly')
      return kept('found')
    }
    const parts = served({ said: toy('', { version: 8, evidence }) })
    await declareRelease(parts, app.now())
    expect(await wakeOnce(parts, app.now())).toBe(2)
    expect(await wakeOnce(parts, app.now())).toBe(0)
    isLost = false
    await untilQuiet(parts, new Date(app.now().getTime() + 300_001))
    expect(await stands(parts)).toEqual(['found'])
    expect(await app.database.asBoss('select 1 from promises.mark')).toEqual([])
  })
})

describe('evidence', () => {
  const find = async (rest: Partial<PromiseDeclaration>, version: number) => {
    const parts = served({ said: toy('', { version, ...rest }) })
    await bringUpToDate(parts, people.charity, app.now())
    return stands(parts)
  }

  test('with half a sign in it is kept without', async () => {
    const because = `Half a face: ${'😀'.slice(0, 1)}, and nothing:\0.`
    expect(await find({ evidence: async () => kept(because) }, 20)).toEqual(['Half a face: \ufffd, and nothing:.'])
  })

  test.each([
    ['about one thing twice', async () => [1, 2].map(() => ({ ...kept('.'), subject: people.amira.id }))],
    ['about something without an id', async () => [{ ...kept('.'), subject: 'the choir' }]],
    ['until a moment that never comes', async () => kept('.', { validUntil: new Date(Number.NaN) })],
    ['until a moment past', async () => kept('.', { validUntil: moment('00:00:00') })],
    ['of no verdict', async () => ({ ...kept('.'), verdict: 'perhaps' as 'kept' })],
  ] as const)('%s is no evidence', async (what, evidence) => {
    app.setNow(moment('09:00:00'))
    expect((await find({ evidence }, 30 + what.length))[0]).toContain('could not read the records')
  })

  test('names a thing in capitals or not, and it stays the same thing', async () => {
    const evidence = async () => [{ ...kept('seen'), subject: people.amira.id.toUpperCase() }]
    expect(await find({ evidence }, 91)).toEqual(['seen'])
    expect(await find({ evidence }, 92)).toEqual(['seen'])
  })

  test('that stops working leaves what else was found, within whatever time there is', async () => {
    const fails = async ({ db }: Reader): Promise<Evidence> => {
      await sql`select 1 / 0`.execute(db)
      return kept('never')
    }
    const parts = served({ said: toy('found', { version: 95 }), failing: toy('', { version: 95, evidence: fails }) })
    const counted = { found: 0, failed: 0 }
    const meters = {
      judged(found: number, failed: number) {
        counted.found += found
        counted.failed += failed
      },
    }
    for (let turn = 0; turn < 3; turn += 1) await bringUpToDate({ ...parts, meters }, people.charity, app.now(), 0)
    expect(counted).toEqual({ found: 1, failed: 1 })
    expect((await stands(parts)).map((because) => because.slice(0, 10))).toEqual(['Kept could', 'found'])
  })
})
