/** Ten thousand organisations in a database of their own, and fifty promises over their tables. */
import { sql } from 'kysely'
import { Pool } from 'pg'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Entrances } from '#platform/database/house.ts'
import { makeLog } from '#platform/logs/log.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import type { JudgingParts } from '#platform/promises/judge.ts'
import type { KeptPromise, Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { placeOn } from '#tests/support/test-place.ts'
import type { Ask } from '../tools/read-catalogue.ts'
import { withThrowawayDatabase } from '../tools/throwaway-database.ts'

export interface PromisesGround {
  parts: JudgingParts
  entrances: Entrances
  boss: Ask
  /** Questions sent since it was last asked, openings and ends of transactions not counted. */
  countQuestions(): number
}

const promisesEach = 50

/** Half of them count people, half appointments, each with a condition of its own and one question. */
function fiftyPromises(): readonly KeptPromise[] {
  const numbers = Array.from({ length: promisesEach }, (_, number) => number)
  const people =
    (number: number) =>
    async ({ db, organisation }: Reader) => {
      const { rows } = await sql<{ all: number; some: number }>`
      select count(*)::int as all, count(*) filter (where length(name) % 50 >= ${number / 2})::int as some
        from people.person where organisation_id = ${organisation}`.execute(db)
      return asEvidence(rows[0])
    }
  const appointments =
    (number: number) =>
    async ({ db, organisation }: Reader) => {
      const { rows } = await sql<{ all: number; some: number }>`
      select count(*)::int as all, count(*) filter (where extract(doy from from_on)::int % 50 >= ${number})::int as some
        from people.appointment where organisation_id = ${organisation}`.execute(db)
      return asEvidence(rows[0])
    }
  return definePromises(
    'bench',
    Object.fromEntries(
      numbers.map((number) => {
        const [reads, evidence] =
          number % 2 === 0 ? (['people.person', people] as const) : (['people.appointment', appointments] as const)
        return [`number-${number}`, { says: 'It is counted.', version: 1, reads: [reads], evidence: evidence(number) }]
      }),
    ),
  )
}

function asEvidence(row: { all: number; some: number } | undefined): Evidence {
  if (!row || row.all === 0) return notYetKnown('There is nothing to count.')
  const counted = [{ of: 'rows', figure: row.all }]
  if (row.some < row.all) return broken(`${row.some} of ${row.all} are so.`, { counted })
  return kept(`All ${row.all} are so.`, { counted })
}

export function onPromisesGround<T>(act: (ground: PromisesGround) => Promise<T>): Promise<T> {
  return withThrowawayDatabase(async (boss, { server, database }) => {
    const place = placeOn(server, database)
    const pool = new Pool({ ...(place.serving as object), pipeline: true, max: 10 } as object)
    pool.on('error', () => {}) // The statement under way rejects with the same reason.
    let questions = 0
    pool.on('connect', (client) => {
      const query = client.query.bind(client) as (...given: unknown[]) => unknown
      client.query = ((...given: unknown[]) => {
        const { statements = [] } = given[0] as { statements?: { text: string }[] }
        questions += statements.filter(({ text }) => !isFrame(text)).length
        return query(...given)
      }) as typeof client.query
    })
    const entrances = openEntrances(pool, place.names, { lend: noKey, make: noKey })
    const parts = { entrances, catalogue: makeCatalogue(fiftyPromises()), log: makeLog(process.stderr) }
    const countQuestions = () => {
      const counted = questions
      questions = 0
      return counted
    }
    try {
      return await act({ parts, entrances, boss, countQuestions })
    } finally {
      await entrances.close()
    }
  })
}

const isFrame = (text: string) => /^(begin|commit|rollback|set local|select set_config)/.test(text)

function noKey(): never {
  throw new Error('Nothing is sealed in this benchmark.')
}

/** As maintenance would load them: no act has announced anything. Ten people each, two of them appointed. */
export async function load(boss: Ask, organisations: number): Promise<void> {
  await boss(
    `with founded as (insert into identity.organisation (organisation_id, name, nation, created_at)
        select gen_random_uuid(), 'Bench Choir ' || n, 'wales', now() from generate_series(1, $1::int) n returning organisation_id)
      insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
        select organisation_id, gen_random_uuid(), 'adult', 'Singer ' || n, 'singer ' || n, now() from founded, generate_series(1, 10) n`,
    [organisations],
  )
  await boss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at)
      select organisation_id, gen_random_uuid(), id, 'trustee', date '2026-01-01' + (random() * 300)::int, now() from people.person
        where name in ('Singer 1', 'Singer 2') and not exists (select from people.appointment a where a.organisation_id = person.organisation_id)`,
  )
  await boss('analyze')
}
