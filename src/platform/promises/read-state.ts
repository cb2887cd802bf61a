/** Reads, in one question, all that says which promises of an organisation are due, and asks to be its only judge. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import type { Judged, Touches } from './catalogue.ts'
import { isAhead } from './catalogue.ts'

export interface JudgedBefore extends Judged {
  failedSince: Date | null
}

export interface State {
  /** False where somebody else is judging this organisation: whoever comes second is told so instead of waiting. */
  isMine: boolean
  touches: Touches
  judged: ReadonlyMap<string, JudgedBefore>
  marks: readonly string[]
  /** Now, or a little later where a process whose clock is a little ahead has judged: time never goes back by that. */
  moment: Date
}

interface Row {
  isMine: boolean
  touches: [table: string, serial: number][] | null
  judged:
    | (Omit<JudgedBefore, 'judgedAt' | 'dueAt' | 'failedSince'> &
        Record<'judgedAt', string> &
        Record<'dueAt' | 'failedSince', string | null>)[]
    | null
  marks: string[] | null
}

export async function readState(work: Work): Promise<State> {
  const { rows } = await sql<Row>`select
    pg_try_advisory_xact_lock(hashtextextended(${`promises of ${work.organisation}`}, 0)) as "isMine",
    (select json_agg(json_build_array(table_name, serial)) from promises.touch
      where organisation_id = ${work.organisation}) as touches,
    (select json_agg(json_build_object('promise', promise, 'version', version, 'seen', seen, 'judgedAt', judged_at,
      'dueAt', due_at, 'failedSince', failed_since)) from promises.judged where organisation_id = ${work.organisation}) as judged,
    (select array_agg(id) from promises.mark where organisation_id = ${work.organisation}) as marks`.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('The state of the promises was not answered.')
  const judged = (row.judged ?? []).map((one) => ({
    ...one,
    judgedAt: new Date(one.judgedAt),
    dueAt: momentOf(one.dueAt),
    failedSince: momentOf(one.failedSince),
  }))
  const near = judged.filter((one) => !isAhead(one, work.now)).map(({ judgedAt }) => judgedAt.getTime())
  return {
    isMine: row.isMine,
    touches: new Map(row.touches),
    judged: new Map(judged.map((one) => [one.promise, one])),
    marks: row.marks ?? [],
    moment: new Date(Math.max(work.now.getTime(), ...near)),
  }
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text))
