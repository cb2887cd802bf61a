/** People who keep writing while bad things happen, and the accounts that must balance afterwards. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyChains } from '#platform/backup/verify-chains.ts'
import { findEmbedded } from '#platform/database/embedded/socket-folder.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { embeddedPlace } from '#platform/database/places.ts'
import { onceField } from '#platform/forms/form.ts'
import type { KeptBrowser } from './kept-browser.ts'
import type { KeptPlace } from './kept-process.ts'

export interface Writers {
  /** Names that Kept said it had saved. */
  acknowledged: Set<string>
  /** How often each status was answered; 0 where nobody answered. */
  answers: Map<number, number>
  /** Pages that were not an acknowledgement. */
  refusals: Set<string>
  stop(): Promise<void>
}

export interface WriterOptions {
  /** Stands in every name, so that rounds can be told apart. */
  round: string
  writers?: number
  /** At once after each acknowledgement. */
  note?: (name: string) => void
}

/** Each invites one person after another; what was not acknowledged is sent again with the same key, as an impatient person does. */
export function startWriters(browser: KeptBrowser, { round, writers = 4, note }: WriterOptions): Writers {
  const seen: Omit<Writers, 'stop'> = { acknowledged: new Set(), answers: new Map(), refusals: new Set() }
  let stopped = false
  const write = async (writer: number) => {
    for (let number = 1; !stopped; number += 1) {
      const name = `Person ${round} ${writer} ${number}`
      const once = randomUUID()
      while (!stopped && !(await invite(browser, name, once, seen))) await pause(50)
      if (seen.acknowledged.has(name)) note?.(name)
    }
  }
  const all = Array.from({ length: writers }, (_, writer) => write(writer))
  return {
    ...seen,
    stop: async () => {
      stopped = true
      await Promise.all(all)
    },
  }
}

async function invite(browser: KeptBrowser, name: string, once: string, seen: Omit<Writers, 'stop'>): Promise<boolean> {
  let status = 0
  try {
    const answer = await browser.post('/people/invite', { name, [onceField]: once })
    status = answer.status
    if (status === 200 || status === 303) seen.acknowledged.add(name)
    else seen.refusals.add(answer.html)
  } catch {
    status = 0 // Nobody answered: whether it was saved shows when the same form is sent again.
  }
  seen.answers.set(status, (seen.answers.get(status) ?? 0) + 1)
  return seen.acknowledged.has(name)
}

export interface Accounts {
  /** Acknowledged and not there. */
  lost: string[]
  /** There more than once. */
  doubled: string[]
  /** There without the record of having been invited, or recorded without being there. */
  halves: number
  /** What is wrong with the chains, in no particular words. */
  faults: unknown[]
  people: number
}

/** Nothing lost, nothing doubled, nothing half-saved, every chain whole. */
export const balanced = { lost: [], doubled: [], halves: 0, faults: [] }

/** Looks behind the walls of a running installation. */
export async function accountsOf(place: KeptPlace, acknowledged: Iterable<string>): Promise<Accounts> {
  const database = databaseOf(place)
  return withMaintenance(database, async (client) => {
    const rows = (await client.query<{ name: string; times: number }>(countNames)).rows
    const times = new Map(rows.map((row) => [row.name, row.times]))
    const halves = (await client.query<{ halves: number }>(countHalves)).rows[0]?.halves ?? 0
    const chains = await verifyChains(client, database.names)
    return {
      lost: [...acknowledged].filter((name) => !times.has(name)),
      doubled: rows.filter((row) => row.times > 1).map((row) => row.name),
      halves,
      faults: chains.flatMap(({ fault }) => (fault ? [fault] : [])),
      people: rows.reduce((sum, row) => sum + row.times, 0),
    }
  })
}

export function databaseOf({ dataFolder }: KeptPlace): DatabasePlace {
  const { mark } = JSON.parse(readFileSync(join(dataFolder, 'installation.json'), 'utf8')) as { mark: string }
  const at = findEmbedded(dataFolder)
  if (!at) throw new Error('No database was ever started here.')
  return embeddedPlace(at.socketFolder, at.port, mark)
}

const countNames = 'select name, count(*) as times from people.person group by name'
const countHalves = `
  select count(*) as halves from people.person p
    full join (select organisation_id, substring(one from 8)::uuid as id from audit.entry, unnest(subjects) as one
      where act in ('person.invited', 'person.set-up') and starts_with(one, 'person:')) e
    on e.organisation_id = p.organisation_id and e.id = p.id
  where p.id is null or e.id is null`
