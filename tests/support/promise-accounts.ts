/** A second, plain statement of what the engine should have found and remembered, and where it differs. */
import { isDeepStrictEqual } from 'node:util'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { findEvidence } from '#platform/promises/find-evidence.ts'
import { nobody, theVeil } from '#platform/promises/promise-tables.ts'
import type { Viewer } from '#platform/promises/read-answers.ts'
import { listAnswersAt, listHistory } from '#platform/promises/read-answers.ts'
import { everyPromise, veiledPerson } from './promise-stand-ins.ts'
import type { World } from './promise-world.ts'

/** Asks as somebody who sees everything. */
export type Look = <Row>(text: string, values?: unknown[]) => Promise<Row[]>

interface Row {
  organisation: OrganisationId
  promise: string
  subject: string
  viewer: string
  number: number
  since: Date
  ended: boolean
  evidence: unknown
}

type Told = Record<string, unknown>

interface Moment {
  from: number
  everybody: Told
  /** What stands for the veiled person instead, while anything is hidden from them. */
  veiled: Told | undefined
}

const rowsOf = (look: Look, table: 'verdict' | 'history', { organisations }: World) =>
  look<Row>(
    `select organisation_id as organisation, promise, subject, viewer, number, ${table === 'verdict' ? 'since' : 'from_at as since'},
      ended, evidence from promises.${table} where organisation_id = any($1) order by 1, 2, 3, 4, number`,
    [[...organisations]],
  )
const keyOf = (row: Row) => `${row.organisation} ${row.promise} ${row.subject} ${row.viewer}`

/** Kept by looking at what stands after everything that happens. */
export interface Diary {
  write(): Promise<void>
  at(organisation: string, promise: string, moment: Date, viewer: string): Told
  moments(organisation: string, promise: string): readonly Moment[]
}

export function keepDiary(look: Look, of: World): Diary {
  const pages = new Map<string, { moments: Moment[]; entries: number; latest: number }>()
  const pageOf = (organisation: string, promise: string) => pages.get(`${organisation} ${promise}`)?.moments ?? []
  return {
    moments: pageOf,
    async write() {
      const rows = await rowsOf(look, 'verdict', of)
      for (const [key, ofOne] of Map.groupBy(rows, ({ organisation, promise }) => `${organisation} ${promise}`)) {
        const page = pages.get(key) ?? { moments: [], entries: 0, latest: 0 }
        pages.set(key, page)
        const entries = ofOne.reduce((sum, { number }) => sum + number, 0)
        if (entries === page.entries) continue
        // It may have changed and changed back meanwhile: that too was now, and nothing comes before it any more.
        page.entries = entries
        page.latest = Math.max(page.latest, of.now.getTime())
        const last = page.moments.at(-1)
        const told = asTold(ofOne)
        if (!last || !isDeepStrictEqual({ ...told, from: last.from }, last))
          page.moments.push({ ...told, from: page.latest })
      }
    },
    at(organisation, promise, moment, viewer) {
      const then = pageOf(organisation, promise).findLast(({ from }) => from <= moment.getTime())
      return (viewer === veiledPerson ? then?.veiled : undefined) ?? then?.everybody ?? {}
    },
  }
}

function asTold(rows: readonly Row[]): Omit<Moment, 'from'> {
  const standing = rows.filter(({ ended }) => !ended)
  const tell = (whose: string): Told =>
    Object.fromEntries(
      standing
        .filter(({ viewer, subject }) => viewer === whose && subject !== theVeil)
        .map(({ subject, evidence }) => [subject, evidence]),
    )
  const isVeiled = standing.some(({ subject }) => subject === theVeil)
  return { everybody: tell(nobody), veiled: isVeiled ? tell(veiledPerson) : undefined }
}

/** Where what is stored is not what judging everything from nothing finds. */
export async function differencesFromFresh(look: Look, of: World): Promise<string[]> {
  const stored = new Map<string, Row>()
  for (const row of await rowsOf(look, 'verdict', of)) if (!row.ended) stored.set(keyOf(row), row)
  const faults: string[] = []
  const catalogue = of[of.newest][0]?.catalogue
  for (const organisation of of.organisations)
    for (const promise of catalogue?.all ?? []) {
      const house = of.entrances.at({ requestId: 'fresh' }, of.now)
      const found = await house.inSnapshot(keptItself(organisation), (work) => findEvidence(promise, work))
      for (const { subject, viewer, evidence } of found.answers) {
        const key = `${organisation} ${promise.name} ${subject} ${viewer}`
        if (!isDeepStrictEqual(stored.get(key)?.evidence, evidence))
          faults.push(`${key}: ${JSON.stringify(stored.get(key)?.evidence)}, not ${JSON.stringify(evidence)}`)
        stored.delete(key)
      }
    }
  return [...faults, ...[...stored.keys()].map((key) => `${key}: stands, and is not found any more`)]
}

/** Gaps, doubles, and entries that go back in time; and a newest entry that is not what stands. */
export async function faultsOfHistory(look: Look, of: World): Promise<string[]> {
  const history = Map.groupBy(await rowsOf(look, 'history', of), keyOf)
  const verdicts = await rowsOf(look, 'verdict', of)
  const faults = verdicts.flatMap((row) => {
    const entries = history.get(keyOf(row)) ?? []
    return isDeepStrictEqual(entries.at(-1), row) ? [] : [`${keyOf(row)}: the newest entry is not what stands`]
  })
  if (history.size !== verdicts.length) faults.push('There are histories of what does not stand.')
  for (const [key, entries] of history)
    for (const [place, entry] of entries.entries()) {
      const before = entries[place - 1]
      if (entry.number !== place + 1) faults.push(`${key}: entry ${place + 1} has the number ${entry.number}`)
      if (before && before.since > entry.since) faults.push(`${key}: entry ${entry.number} goes back in time`)
      if (before && before.ended === entry.ended && (entry.ended || isDeepStrictEqual(before.evidence, entry.evidence)))
        faults.push(`${key}: entry ${entry.number} says what the one before it says`)
    }
  return faults
}

const viewers: readonly Viewer[] = [
  { person: nobody, roles: [] },
  { person: veiledPerson, roles: [] },
]

/** Where the past, as it is read, is not what the diary says. */
export async function differencesInThePast(of: World, diary: Diary, moments: readonly Date[]): Promise<string[]> {
  const catalogue = everyPromise(of.faults)
  const faults: string[] = []
  for (const organisation of of.organisations)
    await of.entrances.at({ requestId: 'past' }, of.now).inOrganisation(keptItself(organisation), async (work) => {
      for (const viewer of viewers) {
        for (const moment of moments) {
          const answers = Map.groupBy(await listAnswersAt(work, catalogue, viewer, moment), ({ promise }) => promise)
          for (const { name } of catalogue.all) {
            const told = (answers.get(name) ?? []).map(({ subject = nobody, evidence }) => [subject, evidence] as const)
            const meant = diary.at(organisation, name, moment, viewer.person)
            if (!isDeepStrictEqual(Object.fromEntries(told), meant))
              faults.push(`${organisation} ${name} at ${moment.toISOString()} for ${viewer.person}`)
          }
        }
        faults.push(...(await differencesInHistory(work, of, diary, viewer)))
      }
    })
  return faults
}

async function differencesInHistory(
  work: Parameters<typeof listHistory>[0],
  of: World,
  diary: Diary,
  viewer: Viewer,
): Promise<string[]> {
  const catalogue = everyPromise(of.faults)
  const faults: string[] = []
  const entries = await listHistory(work, catalogue, viewer, { promises: catalogue.all.map(({ name }) => name) })
  for (const { name } of catalogue.all) {
    const ofOne = Map.groupBy(
      entries.filter(({ promise }) => promise === name),
      ({ subject = nobody }) => subject,
    )
    for (const { from } of diary.moments(work.organisation, name)) {
      const meant = diary.at(work.organisation, name, new Date(from), viewer.person)
      for (const subject of new Set([...ofOne.keys(), ...Object.keys(meant)])) {
        const entry = ofOne.get(subject)?.findLast((one) => one.from.getTime() <= from)
        if (!isDeepStrictEqual(entry && !entry.ended ? entry.evidence : undefined, meant[subject]))
          faults.push(`history of ${name} about ${subject} at ${new Date(from).toISOString()} for ${viewer.person}`)
      }
    }
    for (const [subject, list] of ofOne)
      for (const [place, entry] of list.entries()) {
        const before = list[place - 1]
        const isSame = before && before.ended === entry.ended && isDeepStrictEqual(before.evidence, entry.evidence)
        if (isSame) faults.push(`history of ${name} about ${subject} repeats itself for ${viewer.person}`)
      }
  }
  return faults
}
