/** Asks one promise for its evidence, for everybody and apart for each person from whom something is hidden. */
import { DatabaseError } from 'pg'
import { isUuid } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Evidence, SubjectEvidence } from './evidence.ts'
import { notYetKnown, verdicts } from './evidence.ts'
import type { KeptPromise, Reader } from './promise.ts'
import { nobody, theVeil } from './promise-tables.ts'

/** Evidence could not be found. The transaction may have failed with it and has to be begun again without this promise. */
export class EvidenceError extends Error {
  override name = 'EvidenceError'
  readonly promise: string
  constructor(promise: string, options: ErrorOptions) {
    super(`The evidence of ${promise} could not be found.`, options)
    this.promise = promise
  }
}

/** What was found about one thing, as one viewer may know it. */
export interface Answer {
  promise: string
  subject: string
  viewer: string
  evidence: Omit<Evidence, 'validUntil'>
}

export interface Found {
  answers: Answer[]
  /** The first moment at which any of them could change by itself. */
  dueAt: Date | undefined
}

/** Throws EvidenceError; a lost connection is thrown as it is, since it says nothing of the promise. */
export async function findEvidence(promise: KeptPromise, work: Work): Promise<Found> {
  const reader: Reader = { db: work.db, organisation: work.organisation, now: work.now }
  try {
    const found = await findFor(promise, reader, nobody)
    const veiled = (await promise.veiledFrom?.(reader)) ?? []
    for (const viewer of new Set(veiled.map(asId))) {
      if (viewer === nobody) throw new RangeError('It hides something from nobody.')
      const apart = await findFor(promise, { ...reader, without: viewer }, viewer)
      found.answers.push(...apart.answers, answerOf(promise, theVeil, viewer, veil))
      found.dueAt = earlier(found.dueAt, apart.dueAt)
    }
    return found
  } catch (error) {
    if (isOfConnection(error)) throw error
    throw new EvidenceError(promise.name, { cause: error })
  }
}

async function findFor(promise: KeptPromise, reader: Reader, viewer: string): Promise<Found> {
  const evidence = await promise.evidence(reader)
  const list: readonly (Evidence & Partial<SubjectEvidence>)[] = 'verdict' in evidence ? [evidence] : evidence
  const answers = list.map(({ subject = nobody, validUntil: _, ...rest }) =>
    answerOf(promise, asId(subject), viewer, asStored(rest)),
  )
  if (new Set(answers.map((one) => one.subject)).size < answers.length)
    throw new RangeError('It answers twice about one thing.')
  const dueAt = list.reduce<Date | undefined>(
    (first, one) => earlier(first, asLater(one.validUntil, reader.now)),
    undefined,
  )
  return { answers, dueAt }
}

function answerOf(promise: KeptPromise, subject: string, viewer: string, evidence: Answer['evidence']): Answer {
  return { promise: promise.name, subject, viewer, evidence }
}

const veil = notYetKnown('Something is hidden.')

/** What stands where evidence could not be found: never what was found before. */
export function unchecked(promise: KeptPromise, since: Date): Answer[] {
  const because =
    'Kept could not read the records this answer is counted from. Whoever looks after Kept finds why in its log.'
  return [
    answerOf(promise, nobody, nobody, notYetKnown(because, { telling: 'could-not-be-checked', on: dayOf(since) })),
  ]
}

/** As PostgreSQL writes it, so that what comes back is known again. */
function asId(text: string): string {
  const id = text.toLowerCase()
  if (!isUuid(id) || id === theVeil) throw new RangeError('It answers about something that has no id.')
  return id
}

/** As it comes back from the database, which takes neither half a sign nor the sign without a number. */
function asStored(evidence: Answer['evidence']): Answer['evidence'] {
  if (!verdicts.includes(evidence.verdict)) throw new RangeError('Its verdict is none.')
  const text = JSON.stringify(evidence, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  )
  return JSON.parse(text) as Answer['evidence']
}

const LAST_YEAR = 9_999

function asLater(moment: Date | undefined, now: Date): Date | undefined {
  if (!moment) return undefined
  // Where it is no moment at all, neither comparison holds.
  if (moment > now && moment.getUTCFullYear() <= LAST_YEAR) return moment
  throw new RangeError('It is valid until a moment that is past, or never comes.')
}

function earlier(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (!one || !other) return one ?? other
  return one < other ? one : other
}

const ofConnections =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed)/

/** A lost connection, or a transaction that met another: neither says anything of the promise. */
function isOfConnection(error: unknown): boolean {
  if (error instanceof DatabaseError)
    return error.severity === 'FATAL' || error.severity === 'PANIC' || error.code === '40001' || error.code === '40P01'
  if (!(error instanceof Error)) return false
  return ofConnections.test(error.message) || ('code' in error && /^(ECONN|EPIPE)/.test(String(error.code)))
}
