/** Writes down what was judged: the answers as they are now, and an entry of history for each that changed. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { notYetKnown } from './evidence.ts'
import type { Answer } from './find-evidence.ts'
import type { PromiseTables } from './promise-tables.ts'
import { theVeil } from './promise-tables.ts'

export interface JudgedNow {
  promise: string
  version: number
  seen: number
  dueAt: Date | undefined
  failedSince: Date | undefined
  /** From then until now nobody looked whether what stands was still true. */
  unwatchedSince?: Date | undefined
}

/** An entry of history; the one that `stands` is what is found now. */
interface Change extends Answer {
  number: number
  since: Date
  ended: boolean
  stands: boolean
}

export interface Marks {
  /** Those that are done with. */
  marks: readonly string[]
  leavesMark: boolean
}

/**
 * `judged` are the promises that were looked at, `answers` all that was found about them: what else stands there has
 * ended. All that changes about one promise changes from one moment, so that nobody can see it half changed.
 */
export async function keepAnswers(
  work: Work,
  judged: readonly JudgedNow[],
  answers: readonly Answer[],
  marks: Marks,
): Promise<void> {
  const names = judged.map(({ promise }) => promise)
  const standing = await roomHandle<PromiseTables>(work.db)
    .selectFrom('promises.verdict')
    .select(['promise', 'subject', 'viewer', 'number', 'since', 'ended', 'evidence'])
    .where('organisation_id', '=', work.organisation)
    .where('promise', 'in', names)
    .execute()
  const unwatched = unwatchedIn(standing, judged)
  const before = standing.map((row) => unwatched.get(keyOf(row)) ?? row)
  const held = new Map(before.map((row) => [keyOf(row), row]))
  const found = new Set(answers.map(keyOf))
  const from = momentsOf(standing, work.now)
  const changed: Change[] = answers.flatMap((answer) => {
    const row = held.get(keyOf(answer))
    if (row && !row.ended && isDeepStrictEqual(row.evidence, answer.evidence)) return []
    return [{ ...answer, number: (row?.number ?? 0) + 1, since: from(answer.promise), ended: false, stands: true }]
  })
  const ended: Change[] = before
    .filter((row) => !row.ended && !found.has(keyOf(row)))
    .map((row) => ({ ...row, number: row.number + 1, since: from(row.promise), ended: true, stands: true }))
  await write(work, judged, [...unwatched.values(), ...changed, ...ended], marks)
}

const keyOf = ({ promise, subject, viewer }: Pick<Answer, 'promise' | 'subject' | 'viewer'>) =>
  `${promise} ${subject} ${viewer}`

type Standing = Omit<Change, 'stands'>

/** What is told of the time in which nobody looked, for each answer that stood through it. */
function unwatchedIn(standing: readonly Standing[], judged: readonly JudgedNow[]): Map<string, Change> {
  const since = new Map(judged.map((one) => [one.promise, one.unwatchedSince]))
  const isLater = (row: Standing) => row.since > (since.get(row.promise) ?? row.since)
  const outOfOrder = new Set(standing.filter(isLater).map(({ promise }) => promise))
  const entries = standing.flatMap((row): [string, Change][] => {
    const from = since.get(row.promise)
    if (!from || row.ended || row.subject === theVeil || outOfOrder.has(row.promise)) return []
    const on = dayOf(from)
    const evidence = {
      ...notYetKnown('Kept was not running, so nobody looked.', { telling: 'could-not-be-checked', on }),
    }
    return [[keyOf(row), { ...row, number: row.number + 1, since: from, evidence, stands: false }]]
  })
  return new Map(entries)
}

/** A clock that was put back must not put an entry before any that the promise has already. */
function momentsOf(standing: readonly { promise: string; since: Date }[], now: Date): (promise: string) => Date {
  const latest = new Map<string, Date>()
  for (const { promise, since } of standing) if (since > (latest.get(promise) ?? now)) latest.set(promise, since)
  return (promise) => latest.get(promise) ?? now
}

function write(work: Work, judged: readonly JudgedNow[], changes: readonly Change[], { marks, leavesMark }: Marks) {
  const looks = JSON.stringify(
    judged.map((one) => ({ ...one, dueAt: one.dueAt ?? null, failedSince: one.failedSince ?? null })),
  )
  const rows = JSON.stringify(changes.map((one) => ({ ...one, verdict: one.evidence.verdict })))
  return sql`with looked as (
      insert into promises.judged (organisation_id, promise, version, seen, judged_at, due_at, failed_since)
        select ${work.organisation}, promise, version, seen, ${work.now}, "dueAt", "failedSince"
          from json_to_recordset(${looks}) as row(promise text, version integer, seen bigint, "dueAt" timestamptz, "failedSince" timestamptz)
        on conflict (organisation_id, promise) do update set version = excluded.version, seen = excluded.seen,
          judged_at = excluded.judged_at, due_at = excluded.due_at, failed_since = excluded.failed_since),
    changed as materialized (
      select * from json_to_recordset(${rows}) as row(promise text, subject uuid, viewer uuid, number integer,
        since timestamptz, ended boolean, stands boolean, verdict text, evidence jsonb)),
    told as (
      insert into promises.history (organisation_id, promise, subject, viewer, number, from_at, ended, verdict, evidence)
        select ${work.organisation}, promise, subject, viewer, number, since, ended, verdict, evidence from changed),
    stands as (
      insert into promises.verdict (organisation_id, promise, subject, viewer, number, since, ended, verdict, evidence)
        select ${work.organisation}, promise, subject, viewer, number, since, ended, verdict, evidence from changed where stands
        on conflict (organisation_id, promise, subject, viewer) do update set number = excluded.number,
          since = excluded.since, ended = excluded.ended, verdict = excluded.verdict, evidence = excluded.evidence),
    cleared as (
      delete from promises.mark where organisation_id = ${work.organisation} and id = any(${marks}::uuid[]))
    insert into promises.mark (organisation_id, id, marked_at)
      select ${work.organisation}, ${newId<'Mark'>()}, ${work.now} where ${leavesMark}::boolean`.execute(work.db)
}

export function clearMarks(work: Work, marks: readonly string[]) {
  return sql`delete from promises.mark where organisation_id = ${work.organisation} and id = any(${marks}::uuid[])`.execute(
    work.db,
  )
}

/** For whoever could not finish, so that somebody does. */
export function leaveMark(work: Work) {
  return sql`insert into promises.mark (organisation_id, id, marked_at)
    values (${work.organisation}, ${newId<'Mark'>()}, ${work.now})`.execute(work.db)
}
