/** Writes down what was judged: the answers as they are now, and an entry of history for each that changed. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Answer } from './find-evidence.ts'
import type { PromiseTables } from './promise-tables.ts'

export interface JudgedNow {
  promise: string
  version: number
  seen: number
  dueAt: Date | undefined
  failedSince: Date | undefined
}

interface Change extends Answer {
  number: number
  since: Date
  ended: boolean
}

/** `judged` are the promises that were looked at, `answers` all that was found about them: what else stands there has ended. */
export async function keepAnswers(work: Work, judged: readonly JudgedNow[], answers: readonly Answer[]): Promise<void> {
  const names = judged.map(({ promise }) => promise)
  const standing = await roomHandle<PromiseTables>(work.db)
    .selectFrom('promises.verdict')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('promise', 'in', names)
    .execute()
  const held = new Map(standing.map((row) => [keyOf(row), row]))
  const found = new Map(answers.map((one) => [keyOf(one), one]))
  const changed: Change[] = answers.flatMap((answer) => {
    const row = held.get(keyOf(answer))
    const isSame = row && !row.ended && isDeepStrictEqual(row.evidence, plainly(answer.evidence))
    return isSame ? [] : [{ ...answer, number: (row?.number ?? 0) + 1, since: notBefore(work.now, row), ended: false }]
  })
  const ended: Change[] = standing
    .filter((row) => !row.ended && !found.has(keyOf(row)))
    .map((row) => ({ ...row, number: row.number + 1, since: notBefore(work.now, row), ended: true }))
  await keepJudged(work, judged)
  const changes = [...changed, ...ended]
  if (changes.length > 0) await keepChanges(work, changes)
}

const keyOf = ({ promise, subject, viewer }: Pick<Answer, 'promise' | 'subject' | 'viewer'>) =>
  `${promise} ${subject} ${viewer}`

/** As it comes back from the database. */
const plainly = (evidence: unknown): unknown => JSON.parse(JSON.stringify(evidence))

/** A clock that was put back must not put an entry before the one it follows. */
const notBefore = (now: Date, row: { since: Date } | undefined) => (row && row.since > now ? row.since : now)

function keepJudged(work: Work, judged: readonly JudgedNow[]) {
  const rows = JSON.stringify(
    judged.map((one) => ({ ...one, dueAt: one.dueAt ?? null, failedSince: one.failedSince ?? null })),
  )
  return sql`insert into promises.judged (organisation_id, promise, version, seen, judged_at, due_at, failed_since)
    select ${work.organisation}, promise, version, seen, ${work.now}, "dueAt", "failedSince"
      from json_to_recordset(${rows}) as row(promise text, version integer, seen bigint, "dueAt" timestamptz, "failedSince" timestamptz)
    on conflict (organisation_id, promise) do update set version = excluded.version, seen = excluded.seen,
      judged_at = excluded.judged_at, due_at = excluded.due_at, failed_since = excluded.failed_since`.execute(work.db)
}

function keepChanges(work: Work, changes: readonly Change[]) {
  const rows = JSON.stringify(changes.map((one) => ({ ...one, verdict: one.evidence.verdict })))
  return sql`with changed as (
      select * from json_to_recordset(${rows}) as row(promise text, subject uuid, viewer uuid, number integer,
        since timestamptz, ended boolean, verdict text, evidence jsonb)),
    told as (
      insert into promises.history (organisation_id, promise, subject, viewer, number, from_at, ended, verdict, evidence)
        select ${work.organisation}, promise, subject, viewer, number, since, ended, verdict, evidence from changed)
    insert into promises.verdict (organisation_id, promise, subject, viewer, number, since, ended, verdict, evidence)
      select ${work.organisation}, promise, subject, viewer, number, since, ended, verdict, evidence from changed
      on conflict (organisation_id, promise, subject, viewer) do update set number = excluded.number,
        since = excluded.since, ended = excluded.ended, verdict = excluded.verdict, evidence = excluded.evidence`.execute(
    work.db,
  )
}
