/** Copies a whole installation from one database to another and compares every table on both sides. */
import { isDeepStrictEqual } from 'node:util'
import type { Client } from 'pg'
import { insistOnSeeingAll, withMaintenance } from '#platform/database/maintenance.ts'
import { type Migration, migrate, migrationState } from '#platform/database/migrate.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { installJobs } from '#platform/jobs/install-jobs.ts'
import { emptyPlace } from './empty-place.ts'
import { isCarried } from './not-carried.ts'
import { inHeldSnapshot, inOneGo } from './snapshot.ts'
import { listTables, quoted, type Table } from './table-list.ts'
import { lineOf, readTable, Summing, sumOfTable, TableLoad, type TableSum } from './table-rows.ts'
import { walkChains } from './verify-chains.ts'

const sentences = {
  'being used': 'Kept is running on the database that would be moved. Stop every process of it first.',
  'not empty':
    'The database to move to holds records already. Use one that was prepared and never used, or put its folder aside.',
  'not up to date':
    'The tables to be moved are not those of this version of Kept. Start it once, stop it, and move then.',
  'nothing there': 'There is no installation in the database that would be moved.',
  'not the same': 'A table did not arrive as it was sent. Nothing was moved.',
  'chain broken': 'The record of acts does not hold together. Run "./kept verify" to see where. Nothing was moved.',
} as const

export type MoveFault = keyof typeof sentences

/** Nothing was moved; both databases are as they were. */
export class MoveError extends Error {
  override readonly name = 'MoveError'
  readonly fault: MoveFault
  constructor(fault: MoveFault, cause?: unknown) {
    super(sentences[fault], { cause })
    this.fault = fault
  }
}

export interface Move {
  from: DatabasePlace
  /** Prepared and empty. */
  to: DatabasePlace
  migrations: readonly Migration[]
  now: Date
}

export interface MovedTable extends TableSum {
  name: string
}

/** Gives each table with its count and hash, the same on both sides. Throws MoveError or MaintenanceBlindError. */
export function moveInstallation({ from, to, migrations, now }: Move): Promise<MovedTable[]> {
  return withMaintenance(from, (source) =>
    withMaintenance(to, async (target) => {
      await insistOnMovable(source, from, migrations)
      if (!(await emptyPlace(target, to.names))) throw new MoveError('not empty')
      await migrate(target, to.names, migrations, now)
      const moved = await copy(source, target, from, to)
      await installJobs(target, to.names)
      return moved
    }),
  )
}

async function insistOnMovable(source: Client, from: DatabasePlace, migrations: readonly Migration[]): Promise<void> {
  const { applied, waiting } = await migrationState(source, migrations)
  if (applied.length === 0) throw new MoveError('nothing there')
  if (waiting.length > 0) throw new MoveError('not up to date')
  await insistOnSeeingAll(source, from.names.maintenance)
}

/** Every table is held still, so that nothing can be kept in the old place after it was read. */
async function copy(source: Client, target: Client, from: DatabasePlace, to: DatabasePlace): Promise<MovedTable[]> {
  const tables = await listTables(source, (name) => isCarried(name, 'move'))
  const names = tables.map(({ name }) => quoted(name)).join(', ')
  const hold = `set local role "${from.names.owner}"; lock table ${names} in share mode nowait; reset role`
  try {
    return await inHeldSnapshot(source, hold, async () => {
      await insistOnRest(source, from)
      return inOneGo(target, async () => {
        await insistOnSeeingAll(target, to.names.maintenance)
        const moved: MovedTable[] = []
        for (const table of tables) moved.push(await copyTable(source, target, table))
        if ((await walkChains(target)).some(({ fault }) => fault)) throw new MoveError('chain broken')
        return moved
      })
    })
  } catch (error) {
    throw isLocked(error) ? new MoveError('being used', error) : error
  }
}

async function insistOnRest(source: Client, { names }: DatabasePlace): Promise<void> {
  const { rowCount } = await source.query(
    'select 1 from pg_stat_activity where datname = current_database() and usename = $1',
    [names.serving],
  )
  if (rowCount) throw new MoveError('being used')
}

async function copyTable(source: Client, target: Client, table: Table): Promise<MovedTable> {
  const sent = new Summing()
  const load = new TableLoad(target, table)
  for await (const rows of readTable(source, table)) {
    sent.add(rows.map(lineOf))
    await load.add(rows)
  }
  await load.end()
  const sum = sent.end()
  if (!isDeepStrictEqual(await sumOfTable(target, table), sum)) throw new MoveError('not the same')
  return { name: table.name, ...sum }
}

const lockNotAvailable = '55P03'

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === lockNotAvailable
}
