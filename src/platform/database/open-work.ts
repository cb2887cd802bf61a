/** Makes the hands of an act: what it may use while its transaction is open, and what is sent with the commit. */
import type { NewEntry, Origin, Subjects } from '#platform/audit/entry.ts'
import { detailsKeptDays, subjectList } from '#platform/audit/entry.ts'
import { newId } from '#platform/crypto/ids.ts'
import { keyedDigest } from '#platform/crypto/key-ring.ts'
import { fieldId, seal } from '#platform/crypto/seal.ts'
import type { SecretKey } from '#platform/crypto/secret-key.ts'
import type { AnyActor } from '#platform/identity/actor.ts'
import { actorName } from '#platform/identity/actor.ts'
import { forgetAnswers } from './asked-once.ts'
import type { Work } from './house.ts'
import { handleOf } from './kysely-session.ts'
import type { Session } from './session.ts'
import { worthTelling } from './written-tables.ts'

interface Announcement {
  event: string
  subjects: Subjects
}

export interface OpenWork {
  work: Work
  /** Whether it did anything: what changes something records it. */
  hasRecorded(): boolean
  /** The statements that keep what the act recorded and announced; the chain comes last of all. */
  lastStatements(): Promise<{ text: string; values: unknown[] }[]>
}

export type LendKey = <T>(session: Session, actor: AnyActor, use: (key: SecretKey) => T | Promise<T>) => Promise<T>

const DAY = 86_400_000
const detailField = fieldId('audit.erasable-detail.origin')

/** A transaction, and whether it still stands in the organisation that it was opened for. */
export interface Standing {
  session: Session
  isHere: () => boolean
}

export function openWork(standing: Standing, actor: AnyActor, origin: Origin, now: Date, lendKey: LendKey): OpenWork {
  const { session, isHere } = standing
  const entries: NewEntry[] = []
  const announcements: Announcement[] = []
  const written = new Set<string>()
  const work: Work = {
    db: handleOf(session, isHere, (table) => written.add(table)),
    now,
    actor,
    organisation: actor.organisation,
    record: (act, subjects = {}) => void entries.push({ act, subjects }),
    announce: (event, subjects) => void announcements.push({ event, subjects }),
    wrote: (...tables) => {
      forgetAnswers(session)
      for (const table of tables) written.add(table)
    },
    ifUndone: (undo) => session.ifUndone(undo),
    withKey: (use) => lendKey(session, actor, use),
  }
  const lastStatements = async () => {
    const statements = announcements.map((one) => outboxStatement(one, actor, now))
    const touched = worthTelling(written)
    if (touched.length > 0) statements.push(touchStatement(touched, actor, now))
    if (entries.length > 0) {
      const mark = await originMark(origin, actor, (use) => lendKey(session, actor, use))
      statements.push(chainStatement(entries, actor, origin, mark, now))
    }
    return statements
  }
  return { work, hasRecorded: () => entries.length > 0, lastStatements }
}

function outboxStatement({ event, subjects }: Announcement, actor: AnyActor, now: Date) {
  subjectList(subjects)
  return {
    text: 'insert into events.outbox (organisation_id, id, event, subjects, announced_at) values ($1, $2, $3, $4, $5)',
    values: [actor.organisation, newId<'Announcement'>(), event, JSON.stringify(subjects), now] as unknown[],
  }
}

/** Says what was written, and that somebody should look: both stand or fall with the act. */
function touchStatement(tables: readonly string[], { organisation }: AnyActor, now: Date) {
  return {
    text: `with touched as (
        insert into promises.touch as known (organisation_id, table_name, serial)
          select $1, name, 1 from unnest($2::text[]) as written(name)
          on conflict (organisation_id, table_name) do update set serial = known.serial + 1)
      insert into promises.mark (organisation_id, id, marked_at) values ($1, $3, $4)`,
    values: [organisation, tables, newId<'Mark'>(), now] as unknown[],
  }
}

interface OriginMark {
  digest: string
  details: string | null
}

async function originMark(
  origin: Origin,
  actor: AnyActor,
  withKey: <T>(use: (key: SecretKey) => T) => Promise<T>,
): Promise<OriginMark> {
  if (!origin.address && !origin.device) return { digest: '', details: null }
  const words = JSON.stringify({ address: origin.address ?? '', device: origin.device ?? '' })
  return withKey((key) => ({
    digest: keyedDigest(key, 'origin of an act', words).toString('hex'),
    details: seal(key, { field: detailField, record: actor.organisation }, words).toString('base64'),
  }))
}

function chainStatement(entries: NewEntry[], actor: AnyActor, origin: Origin, mark: OriginMark, now: Date) {
  const keptUntil = new Date(now.getTime() + detailsKeptDays * DAY)
  const rows = entries.map((entry) => ({
    at: now,
    actor: actorName(actor),
    act: entry.act,
    subjects: subjectList(entry.subjects),
    requestId: origin.requestId,
    digest: mark.digest,
    details: mark.details,
    keptUntil,
  }))
  return { text: 'select audit.append($1)', values: [JSON.stringify(rows)] as unknown[] }
}
