/** Asks one promise for its evidence, for everybody and apart for each person from whom something is hidden. */
import { DatabaseError } from 'pg'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Evidence, SubjectEvidence } from './evidence.ts'
import { notYetKnown } from './evidence.ts'
import type { KeptPromise, Reader } from './promise.ts'
import { nobody } from './promise-tables.ts'

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
    for (const viewer of (await promise.veiledFrom?.(reader)) ?? []) {
      const apart = await findFor(promise, { ...reader, without: viewer }, viewer)
      found.answers.push(...apart.answers)
      found.dueAt = earlier(found.dueAt, apart.dueAt)
    }
    if (found.dueAt && found.dueAt <= work.now) throw new RangeError('It is valid until a moment that is past.')
    return found
  } catch (error) {
    if (isOfConnection(error)) throw error
    throw new EvidenceError(promise.name, { cause: error })
  }
}

async function findFor(promise: KeptPromise, reader: Reader, viewer: string): Promise<Found> {
  const evidence = await promise.evidence(reader)
  const list: readonly (Evidence & Partial<SubjectEvidence>)[] = 'verdict' in evidence ? [evidence] : evidence
  const answers = list.map(({ subject = nobody, validUntil: _, ...rest }) => answerOf(promise, subject, viewer, rest))
  const bySubject = new Map(answers.map((one) => [one.subject, one]))
  if (bySubject.size < answers.length) throw new RangeError('It answers twice about one thing.')
  // Where all that it is about is hidden from somebody, this row says so: what others see must not stand in for it.
  if (viewer !== nobody && !bySubject.has(nobody)) answers.push(answerOf(promise, nobody, viewer, veil))
  const dueAt = list.reduce<Date | undefined>((first, one) => earlier(first, one.validUntil), undefined)
  return { answers, dueAt }
}

function answerOf(promise: KeptPromise, subject: string, viewer: string, evidence: Answer['evidence']): Answer {
  return { promise: promise.name, subject, viewer, evidence }
}

const veil = notYetKnown('Nothing is recorded.')

/** What stands where evidence could not be found: never what was found before. */
export function unchecked(promise: KeptPromise, since: Date): Answer[] {
  const because =
    'Kept could not read the records this answer is counted from. Whoever looks after Kept finds why in its log.'
  return [
    answerOf(promise, nobody, nobody, notYetKnown(because, { telling: 'could-not-be-checked', on: dayOf(since) })),
  ]
}

function earlier(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (!one || !other) return one ?? other
  return one < other ? one : other
}

function isOfConnection(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.severity === 'FATAL' || error.severity === 'PANIC'
  return error instanceof Error && /connection|ECONN|EPIPE|timeout exceeded/i.test(`${error.message} ${error.name}`)
}
