/** A machine with an installation of its own, on which the commands of `./kept` are run as at a terminal. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Pool } from 'pg'
import { inject } from 'vitest'
import { openInstallation } from '#app/installation.ts'
import type { Machine } from '#app/machine.ts'
import { readSettings } from '#app/settings.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import { preparedDatabase, prepareTestRoles } from './prepared-database.ts'
import type { TestDatabase } from './test-database.ts'
import type { RunningTestServer, TestServer } from './test-server.ts'
import { startTestServer } from './test-server.ts'

export interface TestMachine {
  machine: Machine
  /** What was said at the terminal, and what was printed for other programs. */
  told: string[]
  printed: string[]
  /** What the person will type, question by question. */
  answers: string[]
  setNow(now: Date): void
  /** The installation's database, as tests look at it. */
  database: TestDatabase
  close(): Promise<void>
}

/** Kept refuses a server that would lose records, such as the quick one that most tests of the other kind run on. */
async function aSafeServer(): Promise<{ server: TestServer; own: RunningTestServer | undefined }> {
  const server = inject('server')
  if (server.kind === 'embedded') return { server, own: undefined }
  const own = await startTestServer('server', true)
  await prepareTestRoles(own.server)
  return { server: own.server, own }
}

export async function testMachine(): Promise<TestMachine> {
  const { server, own } = await aSafeServer()
  const prepared = await preparedDatabase(server)
  const folder = mkdtempSync(join(tmpdir(), 'kept-machine-'))
  const [dataFolder, keyFolder] = [join(folder, 'data'), join(folder, 'keys', 'apart')]
  mkdirSync(keyFolder, { recursive: true })
  const name = String(prepared.place.serving.database ?? databaseIn(prepared.place.serving.connectionString))
  let now = new Date('2026-11-20T09:00:00Z')
  const [told, printed, answers]: [string[], string[], string[]] = [[], [], []]
  const machine: Machine = {
    settings: {
      ...readSettings(
        { KEPT_HOME: folder, KEPT_DATA: dataFolder, KEPT_KEY_FILE: join(keyFolder, 'kept.key') },
        false,
        () => true,
      ),
      server: { serving: urlOf(prepared.place.serving, name), maintenance: urlOf(prepared.place.maintenance, name) },
    },
    users: { app: undefined, database: undefined },
    tell: (sentence) => void told.push(sentence),
    warn: (sentence) => void told.push(sentence),
    print: (line) => void printed.push(line),
    ask: async () => answers.shift() ?? '',
    now: () => now,
  }
  const { settings, users, tell } = machine
  const { place, keys } = await openInstallation({ settings, users, tell, now, how: 'use' })
  const pool = new Pool({ ...place.serving, pipeline: true, max: 4 } as ConstructorParameters<typeof Pool>[0])
  const entrances = openEntrances(
    pool,
    place.names,
    organisationKeys(keys.wrap, () => now),
  )
  const drop = async () => {
    await pool.end()
    await prepared.drop()
    await own?.stop()
    rmSync(folder, { recursive: true })
  }
  return {
    machine,
    told,
    printed,
    answers,
    setNow: (moment) => {
      now = moment
    },
    database: {
      place,
      name,
      pool,
      entrances,
      keys,
      asBoss: (text, values) => asBoss(server, name, text, values),
      drop,
    },
    close: drop,
  }
}

/** The embedded database of the tests, too, is named by an address here: over its socket. */
function urlOf(
  {
    connectionString,
    host = '',
    port = 0,
    user = '',
  }: {
    connectionString?: string | undefined
    host?: string | undefined
    port?: number | undefined
    user?: string | undefined
  },
  database: string,
): string {
  if (connectionString) return connectionString
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

const databaseIn = (url = '') => new URL(url).pathname.slice(1)

async function asBoss<Row>(server: TestServer, database: string, text: string, values?: unknown[]): Promise<Row[]> {
  const client = new Client({ ...server.superuser, database })
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
