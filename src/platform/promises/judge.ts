/** Brings what was found about an organisation's promises up to date: those that are due are judged, all as of one moment. */
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances, Work } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Log } from '#platform/logs/log.ts'
import { faultOf } from '#platform/logs/log.ts'
import type { Catalogue, ServedPromise } from './catalogue.ts'
import { isAhead, isDue, seenBy } from './catalogue.ts'
import type { Answer } from './find-evidence.ts'
import { EvidenceError, findEvidence, unchecked } from './find-evidence.ts'
import type { JudgedNow } from './keep-answers.ts'
import { clearMarks, keepAnswers } from './keep-answers.ts'
import type { State } from './read-state.ts'
import { readState } from './read-state.ts'

export interface JudgingParts {
  entrances: Entrances
  catalogue: Catalogue
  log: Log
  /** How long an answer may be due before its past says that nobody was looking; an hour, where left out. */
  unwatchedAfterMs?: number
  /** Counts what was judged. */
  meters?: { judged(found: number, failed: number): void }
}

export interface Judging {
  /** Names of promises that were judged. */
  judged: readonly string[]
  /** Names of those that are due and were not judged, because the time was up or somebody else is at it. */
  waiting: readonly string[]
}

/** How long a promise whose evidence failed is left alone. */
export const retryMs = 300_000
const mostTries = 5
/** Waking comes within seconds: after this long, Kept was not running. */
const usualUnwatchedMs = 3_600_000

/**
 * For whoever opens a board. `withinMs`: no further promise is begun after that much work. Rejects where the database
 * cannot be reached. Marks are left to waking: another release may serve beside this one, and has yet to look.
 */
export function bringUpToDate(
  parts: JudgingParts,
  organisation: OrganisationId,
  now: Date,
  withinMs = Number.POSITIVE_INFINITY,
): Promise<Judging> {
  return judgeOrganisation(parts, organisation, now, { withinMs, isSettling: false })
}

/** For waking, by the release that was declared last: clears the marks, and ends what no promise answers any more. */
export function settle(parts: JudgingParts, organisation: OrganisationId, now: Date): Promise<Judging> {
  return judgeOrganisation(parts, organisation, now, { withinMs: Number.POSITIVE_INFINITY, isSettling: true })
}

interface Manner {
  withinMs: number
  isSettling: boolean
}

interface Turn extends Omit<Manner, 'withinMs'> {
  unwatchedAfterMs: number
  catalogue: Catalogue
  failing: ReadonlySet<string>
  isTimeUp: () => boolean
}

async function judgeOrganisation(
  { entrances, catalogue, log, meters, unwatchedAfterMs = usualUnwatchedMs }: JudgingParts,
  organisation: OrganisationId,
  now: Date,
  { withinMs, isSettling }: Manner,
): Promise<Judging> {
  const house = entrances.at({ requestId: newId<'Judging'>() }, now)
  const failing = new Set<string>()
  const ends = performance.now() + withinMs
  const turn = { catalogue, failing, isSettling, unwatchedAfterMs, isTimeUp: () => performance.now() > ends }
  for (let tries = 1; ; tries += 1)
    try {
      const done = await house.inSnapshot(keptItself(organisation), (work) => judgeDue(work, turn))
      const failed = done.judged.filter((name) => failing.has(name)).length
      meters?.judged(done.judged.length - failed, failed)
      return done
    } catch (error) {
      if (error instanceof EvidenceError && !failing.has(error.promise)) {
        log.error({ ...faultOf(error.cause), promise: error.promise }, 'evidence could not be found')
        failing.add(error.promise)
        tries = 0
      } else if (!isMeanwhile(error) || tries >= mostTries) throw error
    }
}

async function judgeDue(given: Work, turn: Turn): Promise<Judging> {
  const { catalogue, failing, isSettling, isTimeUp, unwatchedAfterMs } = turn
  const state = await readState(given)
  const work = { ...given, now: state.moment }
  const due = catalogue.all.filter((one) => isDue(one, state.judged.get(one.name), state.touches, work.now))
  if (!state.isMine) return { judged: [], waiting: due.map(({ name }) => name) }
  // First those of which nothing more is asked, so that whoever has little time writes down at least that.
  due.sort((one, other) => Number(failing.has(other.name)) - Number(failing.has(one.name)))
  const judged: JudgedNow[] = []
  const answers: Answer[] = []
  for (const promise of due) {
    if (judged.length > 0 && isTimeUp()) break
    const one = await judge(promise, work, state, failing)
    // When it was due may tell of a hidden thing: then nothing is said of the time in which nobody looked.
    const mayTell = promise.veiledFrom === undefined
    const unwatchedSince = mayTell ? unwatched(state.judged.get(promise.name), work.now, unwatchedAfterMs) : undefined
    judged.push({ ...one.judged, unwatchedSince })
    answers.push(...one.answers)
  }
  const outcome = {
    judged: judged.map((one) => one.promise),
    waiting: due.slice(judged.length).map(({ name }) => name),
  }
  const gone = isSettling ? goneOf(catalogue, state) : []
  // Only the marks that were seen: what is written from now on leaves others.
  const marks = isSettling && outcome.waiting.length === 0 ? state.marks : []
  if (judged.length + gone.length > 0) {
    const leavesMark = !isSettling && judged.some((one) => isOfAnotherRelease(one, state))
    await keepAnswers(work, [...judged, ...gone], answers, { marks, leavesMark })
  } else if (marks.length > 0) await clearMarks(work, marks)
  return outcome
}

async function judge(promise: ServedPromise, work: Work, state: State, failing: ReadonlySet<string>) {
  const { name, edition } = promise
  const judged = { promise: name, version: edition, seen: seenBy(promise, state.touches) }
  if (failing.has(name)) {
    const failedSince = state.judged.get(name)?.failedSince ?? work.now
    const dueAt = new Date(work.now.getTime() + retryMs)
    return { judged: { ...judged, dueAt, failedSince }, answers: unchecked(promise, failedSince) }
  }
  const { answers, dueAt } = await findEvidence(promise, work)
  return { judged: { ...judged, dueAt, failedSince: undefined }, answers }
}

/** From when what was found last could have become untrue, where that is long ago and nobody looked meanwhile. */
function unwatched(before: ReturnType<State['judged']['get']>, now: Date, afterMs: number): Date | undefined {
  const dueAt = before?.failedSince ? null : before?.dueAt
  return dueAt && now.getTime() - dueAt.getTime() > afterMs ? dueAt : undefined
}

/** Promises that this release does not serve: nothing wakes for them again, and what they answered has ended. */
function goneOf(catalogue: Catalogue, { judged, moment }: State): JudgedNow[] {
  return [...judged.values()]
    .filter((one) => !catalogue.find(one.promise) && (one.version !== 0 || isAhead(one, moment)))
    .map(({ promise, seen }) => ({ promise, version: 0, seen, dueAt: undefined, failedSince: undefined }))
}

/** Whichever release is the newest shall look again. */
function isOfAnotherRelease({ promise, version }: JudgedNow, { judged }: State): boolean {
  const before = judged.get(promise)
  return before === undefined || before.version !== version
}

/** Somebody else wrote meanwhile what was to be written: looked at again, it is another matter. */
function isMeanwhile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === '40001' || code === '23505' || code === '40P01'
}
