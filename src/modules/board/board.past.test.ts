/** The board of any moment told from what was read once is the board that was read at that moment. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { aPerson } from '#modules/people/people.examples.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Evidence, Telling, Verdict } from '#platform/promises/evidence.ts'
import { kept } from '#platform/promises/evidence.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { answerOf } from './board.answers.rules.ts'
import type { InForce } from './board.examples.ts'
import { aConfirmation, aDecision, anOwner } from './board.examples.ts'
import { readPast } from './board.past.questions.ts'
import { momentAt, stretchesOf } from './board.past.rules.ts'
import { listBoard } from './board.questions.ts'
import { rowsOf } from './board.rows.rules.ts'
import { isSame } from './read-commitment/read-commitment.view.ts'
import { readHistory } from './read-history/read-history.view.ts'

/** What the stand-in finds just now, for everybody and without what is hidden. */
let found: { verdict: Verdict; telling: Telling; on: string; hiddenFrom: string[] }
const list = {
  name: 'standin.groups',
  id: '01936c00-0000-7000-8000-00000000aaaa',
  says: 'the list of groups',
  href: '/board/lists',
} as const
const standIn = {
  name: 'standin',
  routes: [],
  permissions: {},
  lists: [list],
  promises: definePromises('standin', {
    'groups-led': {
      says: 'Every group has two leaders.',
      version: 1,
      reads: ['people.person'],
      over: [list.name],
      denies: ({ text }) => text.includes('never'),
      evidence: async ({ without }): Promise<Evidence> => {
        const { verdict, telling, on } = found
        const evidence = kept(without ? 'As far as is known.' : `Found ${verdict}.`, { telling, on })
        return { ...evidence, verdict: without ? 'kept' : verdict }
      },
      veiledFrom: async () => found.hiddenFrom,
    },
  }),
}

let app: TestApp
let people: Charities
const catalogue = catalogueOf([...rooms, standIn])
const begin = new Date('2026-02-01T10:00:00Z')
let now = begin
const inCharity = <T>(does: (work: Work) => Promise<T>, at = now): Promise<T> =>
  app.database.entrances.at({ requestId: 'r' }, at).inOrganisation(people.amira.actor, does)
const statements = [
  aStatement('Groups', { kind: 'heading' }),
  aStatement('Every group has two leaders, and they know each other.'),
  aStatement('We never meet online alone.', { polarity: 'never' }),
  aStatement('People look at the doors every month.'),
]
const inForce: InForce[] = statements.slice(1).map(({ id, text }) => ({ statement: id, text }))

/** A seed, so that a failure can be had again. */
const seed = Number(process.env['KEPT_SEED'] ?? 20_261_120)
let turn = seed
const chance = (below: number) => {
  turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((turn / 2_147_483_648) * below)
}
const oneOf = <T>(...things: readonly T[]): T => things[chance(things.length)] as T

/** Something happens, in one act. */
async function happen(work: Work): Promise<void> {
  const of = oneOf(...inForce)
  const by = people.amira.id
  const decide = aDecision(work, by)
  const act = chance(8)
  if (act === 0) await decide.shown(of, ['standin.groups-led'], oneOf('nothing-more', 'more-to-show'))
  else if (act === 1) await decide.byPeople(of)
  else if (act === 2) await decide.noneHere(of)
  else if (act === 3) await anOwner(work, by, of.statement, oneOf(people.ben.id, people.amira.id))
  else if (act === 4) await aConfirmation(work, people.ben.id)[oneOf('done' as const, 'notDone' as const)](of.statement)
  else if (act === 5) await sayOfList(work, oneOf(true, true, false))
  else {
    found = {
      verdict: oneOf('kept', 'broken', 'at-risk', 'not-yet-known'),
      telling: oneOf('up-to-date', 'overdue', 'not-met'),
      on: oneOf('2026-01-01', '2025-06-01'),
      hiddenFrom: oneOf([], [], [people.tom.id]),
    }
    await aPerson(work).called('Somebody').without()
  }
  work.record('policy.adopted', { policy: by })
}

const sayOfList = (work: Work, isComplete: boolean) =>
  app.database.asBoss(
    `insert into board.list_answer (organisation_id, id, list_id, is_complete, missing, said_at, said_by)
       values ($1, gen_random_uuid(), $2, $3, '', $4, $5)`,
    [people.charity, list.id, isComplete, work.now, people.amira.id],
  )

beforeAll(async () => {
  app = await testApp({ catalogue })
  people = await someCharities(app)
  found = { verdict: 'kept', telling: 'up-to-date', on: '2026-01-01', hiddenFrom: [] }
  await inCharity(async (work) => {
    await aPolicy(work, people.amira.id).called('Policy').adopted(statements)
    work.record('policy.adopted', { policy: people.amira.id })
  })
  for (let step = 0; step < 60; step += 1) {
    now = new Date(now.getTime() + (1 + chance(9 * 24)) * 3_600_000)
    await inCharity(happen)
    if (chance(4) > 0) await bringUpToDate(app.parts, people.charity, now)
  }
  await bringUpToDate(app.parts, people.charity, now)
}, 60_000)
afterAll(() => app.close())

const viewers = () => [
  { person: people.amira.id, roles: people.amira.actor.roles },
  { person: people.tom.id, roles: people.tom.actor.roles },
]
const moments = () => {
  const span = now.getTime() - begin.getTime()
  return Array.from({ length: 40 }, (_, at) => new Date(begin.getTime() + Math.round((span * (at + 1)) / 40)))
}

describe(`a past with the seed ${seed}`, () => {
  test('is at every moment the board that was read then, for everybody and for somebody from whom something is hidden', async () => {
    const standings = new Set<string>()
    for (const viewer of viewers()) {
      const past = await inCharity((work) => readPast(work, { catalogue, viewer, since: begin }))
      for (const at of moments()) {
        const read = await inCharity((work) => listBoard(work, { catalogue, viewer, beingChecked: [], at }))
        const told = rowsOf(catalogue, momentAt(past, at, dayOf))
        expect(told.map(({ answer }) => answer)).toEqual(read.map(({ answer }) => answer))
        for (const { answer } of read) standings.add(answer.standing)
      }
    }
    expect(standings.size).toBeGreaterThanOrEqual(4)
  })

  test('of one commitment is told in stretches, each the answer of all its moments', async () => {
    for (const viewer of viewers())
      for (const { statement } of inForce) {
        const past = await inCharity((work) => readPast(work, { catalogue, viewer, since: begin, statement }))
        const stretches = stretchesOf(catalogue, past, statement, { dayOf, isSame })
        expect(stretches.map(({ from }) => from).slice(1)).toEqual(stretches.map(({ until }) => until).slice(0, -1))
        for (const at of moments()) {
          const stretch = stretches.findLast(({ from }) => from <= at)
          const rows = await inCharity((work) => listBoard(work, { catalogue, viewer, beingChecked: [], at }))
          const row = rows.find(({ commitment }) => commitment.statementId === statement)
          const told = stretch?.known && answerOf(stretch.known, dayOf(at))
          expect([told?.standing, told?.word, told?.because, told?.uncovered, told?.gap]).toEqual([
            row?.answer.standing,
            row?.answer.word,
            row?.answer.because,
            row?.answer.uncovered,
            row?.answer.gap,
          ])
        }
      }
  })

  test('of the whole is counted week by week as each week’s board counts it', async () => {
    const [viewer] = viewers()
    if (!viewer) throw new Error('Nobody looks.')
    const { weeks } = await inCharity((work) => readHistory(work, { catalogue, viewer }))
    expect(weeks).toHaveLength(53)
    for (const { day, counts } of weeks.slice(-12)) {
      const heard = day === dayOf(now) ? now : new Date(`${day}T22:59:59Z`)
      const rows = await inCharity((work) => listBoard(work, { catalogue, viewer, beingChecked: [], at: heard }))
      const all = rows.filter(({ answer }) => answer.standing === 'not-met').length
      expect([day, counts['not-met'], rows.length]).toEqual([day, all, 3])
    }
    expect(weeks[0]?.counts).toMatchObject({ met: 0, unknown: 0 })
  })
})
