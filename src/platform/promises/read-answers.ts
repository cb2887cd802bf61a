/**
 * Reads what was found about promises, now or as of a moment past, as one person may know it. What was hidden from them
 * at a moment is for that moment as if it did not exist; what they could see before it was hidden they saw.
 */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import type { Entry, SeenEntry, Shown } from './as-seen.ts'
import { asSeen } from './as-seen.ts'
import type { Catalogue } from './catalogue.ts'
import type { Verdict } from './evidence.ts'
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
  evidence: Shown
  since: Date
}

/** As things stand; one query. Bring the organisation up to date first, or say which promises are being checked. */
export async function listAnswers(work: Work, catalogue: Catalogue, viewer: Viewer): Promise<PromiseAnswer[]> {
  const open = openTo(catalogue, viewer)
  const { rows } = await sql<Entry>`${apartFor(work, viewer, open)}
    select promise, subject, viewer, number, since as "from", ended, evidence from promises.verdict
      where organisation_id = ${work.organisation} and viewer = ${nobody} and not ended
        and promise not in (select promise from apart)
    union all select h.promise, h.subject, h.viewer, h.number, h.from_at, h.ended, h.evidence from apart
      join promises.history h on h.organisation_id = ${work.organisation} and h.promise = apart.promise
        and h.viewer in (${nobody}, ${viewer.person})`.execute(work.db)
  // What another release has found is for that release to tell.
  return standing(
    rows.filter(({ promise }) => catalogue.find(promise)),
    open,
  )
}

/** As things stood at a moment: the newest entry of each that is not after it. One query. */
export async function listAnswersAt(
  work: Work,
  catalogue: Catalogue,
  viewer: Viewer,
  at: Date,
): Promise<PromiseAnswer[]> {
  const open = openTo(catalogue, viewer)
  const { rows } = await sql<Entry>`${apartFor(work, viewer, open)}
    select v.promise, v.subject, v.viewer, h.number, h.from_at as "from", h.ended, h.evidence
      from promises.verdict v
      join lateral (select * from promises.history one where one.organisation_id = v.organisation_id
        and one.promise = v.promise and one.subject = v.subject and one.viewer = v.viewer and one.from_at <= ${at}
        order by one.from_at desc, one.number desc limit 1) h on true
      where v.organisation_id = ${work.organisation} and v.viewer = ${nobody}
        and v.promise not in (select promise from apart)
    union all select h.promise, h.subject, h.viewer, h.number, h.from_at, h.ended, h.evidence from apart
      join promises.history h on h.organisation_id = ${work.organisation} and h.promise = apart.promise
        and h.viewer in (${nobody}, ${viewer.person}) and h.from_at <= ${at}`.execute(work.db)
  return standing(rows, open)
}

/** One entry of history: what was found from a moment on. `ended`: there was no such thing from then on. */
export interface HistoryEntry {
  promise: string
  subject: string | undefined
  from: Date
  ended: boolean
  verdict: Verdict
  evidence: Shown
}

/**
 * The history of some promises as a viewer may know it, the oldest first. At most `most` entries of each promise, the
 * newest; one query.
 */
export async function listHistory(
  work: Work,
  catalogue: Catalogue,
  viewer: Viewer,
  which: { promises: readonly string[]; since?: Date; most?: number },
): Promise<HistoryEntry[]> {
  if (which.promises.length === 0) return []
  const open = openTo(catalogue, viewer)
  const { promises, since = new Date(0), most = 2_000 } = which
  const { rows } = await sql<Entry & { isApart: boolean }>`${apartFor(work, viewer, open)}
    select promise, subject, viewer, number, from_at as "from", ended, evidence, false as "isApart" from (
        select *, row_number() over (partition by promise order by from_at desc, subject desc, number desc) as place
          from promises.history where organisation_id = ${work.organisation} and promise = any(${promises})
            and viewer = ${nobody} and from_at >= ${since} and promise not in (select promise from apart)) newest
      where place <= ${most}
    union all select h.promise, h.subject, h.viewer, h.number, h.from_at, h.ended, h.evidence, true from apart
      join promises.history h on h.organisation_id = ${work.organisation} and h.promise = apart.promise
        and h.viewer in (${nobody}, ${viewer.person})
      where apart.promise = any(${promises})`.execute(work.db)
  const plain = rows.filter(({ isApart }) => !isApart).sort((one, other) => one.number - other.number)
  const apart = asSeen(
    rows.filter(({ isApart }) => isApart),
    (entry) => shownTo(entry, open),
  )
  return [...Map.groupBy([...plain, ...apart], ({ promise }) => promise).values()]
    .flatMap((ofOne) => ofOne.sort(inOrder).slice(-most))
    .filter(({ from }) => from >= since)
    .sort((one, other) => one.from.getTime() - other.from.getTime())
    .map(({ promise, subject, from, ended, evidence }) => ({
      promise,
      subject: subjectOf(subject),
      from,
      ended,
      verdict: evidence.verdict,
      evidence,
    }))
}

/** Whether anything was hidden must not show in what comes before what. */
function inOrder(one: SeenEntry, other: SeenEntry): number {
  return (
    one.from.getTime() - other.from.getTime() ||
    (one.subject < other.subject ? -1 : Number(one.subject > other.subject))
  )
}

/** Promises whose history has to be gone through, since not all of it is for the viewer: veiled at times, or figures hidden. */
function apartFor(work: Work, { person }: Viewer, open: ReadonlySet<string>) {
  return sql`with apart as (select distinct promise from promises.verdict
    where organisation_id = ${work.organisation} and (viewer = ${person} or not promise = any(${[...open]}::text[])))`
}

/** Promises of whose figures nothing is kept from the viewer. What this release does not know stays closed. */
function openTo(catalogue: Catalogue, { roles }: Viewer): ReadonlySet<string> {
  const isOpen = (countsFor: readonly string[] | undefined) => countsFor?.some((role) => roles.includes(role)) ?? true
  return new Set(catalogue.all.filter(({ countsFor }) => isOpen(countsFor)).map(({ name }) => name))
}

function standing(rows: readonly Entry[], open: ReadonlySet<string>): PromiseAnswer[] {
  const last = new Map<string, SeenEntry>()
  for (const one of asSeen(rows, (entry) => shownTo(entry, open))) last.set(`${one.promise} ${one.subject}`, one)
  return [...last]
    .filter(([, { ended }]) => !ended)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { promise, subject, evidence, from }]) => ({
      promise,
      subject: subjectOf(subject),
      evidence,
      since: from,
    }))
}

const subjectOf = (subject: string) => (subject === nobody ? undefined : subject)

/** Without its figures, for whoever may not see them. */
function shownTo({ promise, evidence }: Entry, open: ReadonlySet<string>): Shown {
  if (open.has(promise)) return evidence
  const { plainly, ...rest } = evidence
  return { ...rest, because: plainly ?? 'You may not see the figures behind this.', counted: [] }
}
