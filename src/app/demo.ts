/** Fills an installation with two invented organisations, once; never one in which real people are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printedCode } from '#platform/crypto/tokens.ts'
import { openMemoryFiles } from '#platform/files/memory-files.ts'
import { doDuties } from '#platform/jobs/do-duties.ts'
import type { AnnouncedJob } from '#platform/jobs/relay.ts'
import { relayOnce } from '#platform/jobs/relay.ts'
import { makeLog } from '#platform/logs/log.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import { bramblehythe } from '#seeds/bramblehythe.ts'
import type { Living } from '#seeds/live-through.ts'
import { liveThrough } from '#seeds/live-through.ts'
import { otterwick } from '#seeds/otterwick.ts'
import { waitForSecondSteps } from '#seeds/second-steps.ts'
import type { InventedPerson, Story } from '#seeds/story.ts'
import type { OpenedForCommand } from './open-for-command.ts'
import { listOrganisations } from './open-for-command.ts'
import { rooms } from './rooms.ts'
import { makeSetUpLink } from './set-up-link.ts'

const stories: readonly Story[] = [bramblehythe, otterwick]

export type DemoOutcome =
  | { kind: 'filled'; passphrase: string; people: readonly (InventedPerson & { organisation: string })[] }
  | { kind: 'filled-before' }
  | { kind: 'cut-short-before' }
  | { kind: 'real-organisations' }

type Mark = { state: 'begun' | 'filled' }

export async function fillWithDemo(opened: OpenedForCommand, dataFolder: string, now: Date): Promise<DemoOutcome> {
  const mark = readMark(dataFolder)
  if (mark) return { kind: mark.state === 'filled' ? 'filled-before' : 'cut-short-before' }
  if ((await listOrganisations(opened.installation)).length > 0) return { kind: 'real-organisations' }
  keepMark(dataFolder, { state: 'begun' })
  const passphrase = printedCode().token
  const living = livingIn(opened, passphrase, now)
  for (const story of stories) await liveThrough(living, story)
  // So that the first board that somebody opens is already as of today.
  for (const { id } of await listOrganisations(opened.installation)) {
    await waitForSecondSteps(opened.entrances, id, now)
    await living.judge(id, now)
  }
  keepMark(dataFolder, { state: 'filled' })
  const people = stories.flatMap((story) => cameIn(story).map((one) => ({ ...one, organisation: story.name })))
  return { kind: 'filled', passphrase, people }
}

function livingIn({ installation, entrances }: OpenedForCommand, passphrase: string, now: Date): Living {
  const duties = rooms.flatMap((room) => room.duties ?? [])
  const afterwards = async (at: Date) => {
    const insert = async (_queue: string, jobs: { data?: object }[]) => {
      for (const { data } of jobs) await doDuties(entrances, duties, data as AnnouncedJob, at)
      return null
    }
    await relayOnce(entrances, { insert }, at)
  }
  const catalogue = catalogueOf(rooms)
  const log = makeLog({ write: () => {} })
  const judge: Living['judge'] = async (organisation, at) => {
    await bringUpToDate({ entrances, catalogue, log }, organisation, at)
  }
  const kept = { judge, catalogue, files: openMemoryFiles(), written: new Map(), young: new Map() }
  const holdings = rooms.flatMap(({ holds }) => holds ?? [])
  return {
    ...kept,
    holdings,
    entrances,
    now,
    passphrase,
    makeSetUpLink: (at) => makeSetUpLink(installation.place, at),
    afterwards,
  }
}

/** Those who have an account. */
function cameIn({ people, first, deeds }: Story): InventedPerson[] {
  const keys = [first.key, ...deeds.filter(({ does }) => does === 'join').map(({ by }) => by)]
  return keys.flatMap((key) => people[key] ?? [])
}

const markIn = (dataFolder: string) => join(dataFolder, 'demo.json')

function readMark(dataFolder: string): Mark | undefined {
  const path = markIn(dataFolder)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Mark) : undefined
}

function keepMark(dataFolder: string, mark: Mark): void {
  writeFileSync(markIn(dataFolder), `${JSON.stringify(mark)}\n`, { mode: 0o600 })
}
