/** Brings what was found about an organisation's promises up to date: those that are due are judged, all as of one moment. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances, Work } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Log } from '#platform/logs/log.ts'
import { faultOf } from '#platform/logs/log.ts'
import type { Catalogue, Judged } from './catalogue.ts'
import { isDue, seenBy } from './catalogue.ts'
import type { Answer } from './find-evidence.ts'
import { EvidenceError, findEvidence, unchecked } from './find-evidence.ts'
import type { JudgedNow } from './keep-answers.ts'
import { keepAnswers } from './keep-answers.ts'
import type { KeptPromise } from './promise.ts'

export interface JudgingParts {
  entrances: Entrances
  catalogue: Catalogue
  log: Log
}

export interface Judging {
  /** Names of promises that were judged. */
  judged: readonly string[]
  /** Names of those that are due and were not judged, because the time was up or somebody else is at it. */
  waiting: readonly string[]
}

/** How long a promise whose evidence failed is left alone. */
const RETRY_MS = 300_000
const mostTries = 5

/** `withinMs`: no further promise is begun after that much work. Rejects where the database cannot be reached. */
export async function bringUpToDate(
  { entrances, catalogue, log }: JudgingParts,
  organisation: OrganisationId,
  now: Date,
  withinMs = Number.POSITIVE_INFINITY,
): Promise<Judging> {
  const house = entrances.at({ requestId: newId<'Judging'>() }, now)
  const failing = new Set<string>()
  for (let tries = 1; ; tries += 1)
    try {
      const ends = performance.now() + withinMs
      const isTimeUp = () => performance.now() > ends
      return await house.inSnapshot(keptItself(organisation), (work) => judgeDue(work, catalogue, failing, isTimeUp))
    } catch (error) {
      if (error instanceof EvidenceError && !failing.has(error.promise)) {
        log.error({ ...faultOf(error.cause), promise: error.promise }, 'evidence could not be found')
        failing.add(error.promise)
        tries = 0
      } else if (!isMeanwhile(error) || tries >= mostTries) throw error
    }
}

interface State {
  isMine: boolean
  touches: [table: string, serial: number][] | null
  judged:
    | {
        promise: string
        version: number
        seen: number
        judgedAt: string
        dueAt: string | null
        failedSince: string | null
      }[]
    | null
  marks: string[] | null
}

async function judgeDue(
  work: Work,
  catalogue: Catalogue,
  failing: ReadonlySet<string>,
  isTimeUp: () => boolean,
): Promise<Judging> {
  const state = await readState(work)
  const touches = new Map(state.touches)
  const known = new Map(state.judged?.map((row) => [row.promise, row]))
  const due = catalogue.all.filter((promise) => isDue(promise, asJudged(known.get(promise.name)), touches, work.now))
  if (!state.isMine) return { judged: [], waiting: due.map(({ name }) => name) }
  const judged: JudgedNow[] = []
  const answers: Answer[] = []
  for (const promise of due) {
    if (judged.length > 0 && isTimeUp()) break
    const failedBefore = known.get(promise.name)?.failedSince
    const one = await judge(promise, work, failing.has(promise.name), failedBefore ? new Date(failedBefore) : undefined)
    judged.push({ ...one.judged, seen: seenBy(promise, touches) })
    answers.push(...one.answers)
  }
  if (judged.length > 0) await keepAnswers(work, judged, answers)
  // Only the marks that were seen: what is written from now on leaves others.
  if (judged.length === due.length && state.marks) await clearMarks(work, state.marks)
  const waiting = due.slice(judged.length).map(({ name }) => name)
  return { judged: judged.map(({ promise }) => promise), waiting }
}

async function judge(promise: KeptPromise, work: Work, isFailing: boolean, failedBefore: Date | undefined) {
  const { name, version } = promise
  if (isFailing) {
    const failedSince = failedBefore ?? work.now
    const dueAt = new Date(work.now.getTime() + RETRY_MS)
    return { judged: { promise: name, version, dueAt, failedSince }, answers: unchecked(promise, failedSince) }
  }
  const { answers, dueAt } = await findEvidence(promise, work)
  return { judged: { promise: name, version, dueAt, failedSince: undefined }, answers }
}

/** One judge at a time for an organisation: whoever comes second is told so instead of waiting. */
async function readState(work: Work): Promise<State> {
  const { rows } = await sql<State>`select
    pg_try_advisory_xact_lock(hashtextextended(${`promises of ${work.organisation}`}, 0)) as "isMine",
    (select json_agg(json_build_array(table_name, serial)) from promises.touch
      where organisation_id = ${work.organisation}) as touches,
    (select json_agg(json_build_object('promise', promise, 'version', version, 'seen', seen, 'judgedAt', judged_at,
      'dueAt', due_at, 'failedSince', failed_since)) from promises.judged where organisation_id = ${work.organisation}) as judged,
    (select array_agg(id) from promises.mark where organisation_id = ${work.organisation}) as marks`.execute(work.db)
  const [state] = rows
  if (!state) throw new Error('The state of the promises was not answered.')
  return state
}

function asJudged(row: NonNullable<State['judged']>[number] | undefined): Judged | undefined {
  if (!row) return undefined
  return { ...row, judgedAt: new Date(row.judgedAt), dueAt: row.dueAt === null ? null : new Date(row.dueAt) }
}

function clearMarks(work: Work, marks: readonly string[]) {
  return sql`delete from promises.mark where organisation_id = ${work.organisation} and id = any(${marks}::uuid[])`.execute(
    work.db,
  )
}

/** Somebody else wrote meanwhile what was to be written: looked at again, it is another matter. */
function isMeanwhile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === '40001' || code === '23505' || code === '40P01'
}
