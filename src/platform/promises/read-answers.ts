/** Reads what was found about promises, now or as of a moment past, as one person may know it. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Catalogue } from './catalogue.ts'
import type { Evidence, Verdict } from './evidence.ts'
import type { PromiseTables } from './promise-tables.ts'
import { nobody } from './promise-tables.ts'

/** Somebody who reads answers: what is hidden from them, and which figures they may see, depends on who they are. */
export interface Viewer {
  readonly person: string
  readonly roles: readonly string[]
}

export interface PromiseAnswer {
  promise: string
  /** Undefined where it is about the whole organisation. */
  subject: string | undefined
  evidence: Omit<Evidence, 'validUntil'>
  since: Date
}

interface Row {
  promise: string
  subject: string
  viewer: string
  evidence: Omit<Evidence, 'validUntil'>
  since: Date
}

/** As things stand; one query. Bring the organisation up to date first, or say which promises are being checked. */
export async function listAnswers(work: Work, catalogue: Catalogue, viewer: Viewer): Promise<PromiseAnswer[]> {
  const rows = await roomHandle<PromiseTables>(work.db)
    .selectFrom('promises.verdict')
    .select(['promise', 'subject', 'viewer', 'evidence', 'since'])
    .where('organisation_id', '=', work.organisation)
    .where('viewer', 'in', [nobody, viewer.person])
    .where('ended', '=', false)
    .orderBy('promise')
    .orderBy('subject')
    .execute()
  return asKnownTo(rows, catalogue, viewer)
}

/** As things stood at a moment: the newest entry of each that is not after it. */
export async function listAnswersAt(
  work: Work,
  catalogue: Catalogue,
  viewer: Viewer,
  at: Date,
): Promise<PromiseAnswer[]> {
  const { rows } = await sql<Row & { ended: boolean }>`
    select v.promise, v.subject, v.viewer, h.evidence, h.from_at as since, h.ended
      from promises.verdict v
      join lateral (select * from promises.history one where one.organisation_id = v.organisation_id
        and one.promise = v.promise and one.subject = v.subject and one.viewer = v.viewer and one.from_at <= ${at}
        order by one.from_at desc, one.number desc limit 1) h on true
      where v.organisation_id = ${work.organisation} and v.viewer in (${nobody}, ${viewer.person}) and not h.ended
      order by v.promise, v.subject`.execute(work.db)
  return asKnownTo(rows, catalogue, viewer)
}

/** One entry of history: what was found from a moment on. `ended`: there was no such thing from then on. */
export interface HistoryEntry {
  promise: string
  subject: string | undefined
  from: Date
  ended: boolean
  verdict: Verdict
  evidence: Omit<Evidence, 'validUntil'>
}

/**
 * The history of some promises as a viewer may know it, the oldest first: from when something was hidden from them,
 * what was found without it stands in for what others see. At most `most` entries a promise and viewer, the newest.
 */
export async function listHistory(
  work: Work,
  catalogue: Catalogue,
  viewer: Viewer,
  which: { promises: readonly string[]; since?: Date; most?: number },
): Promise<HistoryEntry[]> {
  if (which.promises.length === 0) return []
  const rows = await roomHandle<PromiseTables>(work.db)
    .selectFrom('promises.history')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('promise', 'in', which.promises)
    .where('viewer', 'in', [nobody, viewer.person])
    .$if(which.since !== undefined, (query) => query.where('from_at', '>=', which.since ?? new Date(0)))
    .orderBy('from_at', 'desc')
    .orderBy('number', 'desc')
    .limit(which.most ?? 2_000)
    .execute()
  const entries = rows.reverse()
  const visible = entries.filter((row) => row.viewer !== nobody || !isVeiledAt(entries, row.promise, row.from_at))
  return visible.map((row) => ({
    promise: row.promise,
    subject: row.subject === nobody ? undefined : row.subject,
    from: row.from_at,
    ended: row.ended,
    verdict: row.verdict,
    evidence: asSeenBy(row.evidence, row.promise, catalogue, viewer),
  }))
}

/** Whether something was hidden from the viewer at that moment: each person apart has a row about the whole. */
function isVeiledAt(
  entries: readonly { promise: string; subject: string; viewer: string; from_at: Date; ended: boolean }[],
  promise: string,
  at: Date,
): boolean {
  const last = entries.findLast(
    (one) => one.promise === promise && one.viewer !== nobody && one.subject === nobody && one.from_at <= at,
  )
  return last !== undefined && !last.ended
}

function asKnownTo(rows: readonly Row[], catalogue: Catalogue, viewer: Viewer): PromiseAnswer[] {
  const veiled = new Set(rows.filter((row) => row.viewer !== nobody).map(({ promise }) => promise))
  return rows
    .filter((row) => (veiled.has(row.promise) ? row.viewer !== nobody : true))
    .map(({ promise, subject, evidence, since }) => ({
      promise,
      subject: subject === nobody ? undefined : subject,
      evidence: asSeenBy(evidence, promise, catalogue, viewer),
      since,
    }))
}

/** Without its figures, for whoever may not see them. */
function asSeenBy(
  evidence: Omit<Evidence, 'validUntil'>,
  promise: string,
  catalogue: Catalogue,
  { roles }: Viewer,
): Omit<Evidence, 'validUntil'> {
  const countsFor = catalogue.find(promise)?.countsFor
  if (!countsFor || countsFor.some((role) => roles.includes(role))) return evidence
  return { ...evidence, because: evidence.plainly ?? 'You may not see the figures behind this.', counted: [] }
}
