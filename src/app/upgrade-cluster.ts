/** Takes the embedded database to PostgreSQL's next major version: a checked copy beside the old one, then in its place. */
import { existsSync, lstatSync, readdirSync, statfsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { type MovedTable, moveInstallation } from '#platform/backup/move-installation.ts'
import {
  beginSwap,
  clearSwap,
  finishSwap,
  madeBy,
  swapIn,
  swapPlaces,
} from '#platform/database/embedded/cluster-swap.ts'
import { lockFolder } from '#platform/database/embedded/folder-lock.ts'
import type { Programs } from '#platform/database/embedded/programs.ts'
import {
  findOldPrograms,
  findPrograms,
  majorVersion,
  noProgramsSentence,
} from '#platform/database/embedded/programs.ts'
import { startEmbedded } from '#platform/database/embedded/start-embedded.ts'
import { StartError } from '#platform/database/embedded/start-error.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { migrationState } from '#platform/database/migrate.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { embeddedPlace } from '#platform/database/places.ts'
import { roleNames } from '#platform/database/role-names.ts'
import { migrations } from '../../migrations/index.ts'
import type { Opening } from './installation.ts'
import { makeRolesOnce, runningWith } from './own-database.ts'

type BackUp = (place: DatabasePlace) => Promise<void>

/**
 * Does nothing where the database is not older than our programs. Until the very end the old one is what a start
 * finds; killed before, the next start begins afresh. Throws a StartError, a MoveError, or whatever `backUp` throws.
 */
export async function upgradeCluster(opening: Opening, mark: string, backUp: BackUp): Promise<void> {
  const { dataFolder } = opening.settings
  const { current, work } = swapPlaces(dataFolder)
  if (!isOlder(madeBy(current)) && !existsSync(work)) return
  const lock = lockFolder(dataFolder)
  try {
    if (await finishSwap(dataFolder)) opening.tell(`An upgrade of the database that was interrupted is finished.`)
    const old = madeBy(current)
    if (isOlder(old)) await upgradeFrom(old, opening, mark, backUp)
    await clearSwap(dataFolder)
  } finally {
    lock.release()
  }
}

function isOlder(version: number | undefined): version is number {
  return version !== undefined && version < Number(majorVersion)
}

async function upgradeFrom(version: number, opening: Opening, mark: string, backUp: BackUp): Promise<void> {
  const { settings, tell } = opening
  const { current } = swapPlaces(settings.dataFolder)
  const programs = findBoth(version, current)
  insistOnSpace(settings.dataFolder, current)
  tell(
    `The database was made by PostgreSQL ${version}, and this Kept runs PostgreSQL ${majorVersion}: it is copied over.`,
  )
  tell('Nothing is lost if this is interrupted; the next start then begins it again.')
  const work = await beginSwap(settings.dataFolder)
  const moved = await copyAcross(opening, mark, { ...programs, work, current }, backUp)
  const aside = await swapIn(settings.dataFolder, join(work, 'new', 'database'))
  const rows = moved.reduce((sum, table) => sum + table.rows, 0)
  tell(`${moved.length} tables with ${rows} rows were copied. Every table has the same count and the same hash on both`)
  tell('sides, and every record of acts holds together.')
  tell(`The old database was left in ${aside}. It holds everything that Kept held today, also`)
  tell('what is deleted from now on: delete that folder once you are content, within a month at the latest.')
}

interface Both {
  old: Programs
  ours: Programs
}

function findBoth(version: number, current: string): Both {
  const ours = findPrograms()
  if (!ours) throw new StartError(noProgramsSentence)
  const old = findOldPrograms(version)
  if (old) return { old, ours }
  throw new StartError(
    `${current} was made by PostgreSQL ${version}, and this Kept runs PostgreSQL ${majorVersion}. Install PostgreSQL ${version}, set KEPT_OLD_PG_BIN to the folder of its programs (on Debian /usr/lib/postgresql/${version}/bin), and start Kept again: it copies everything over and leaves the old database as it is.`,
  )
}

interface Copying extends Both {
  work: string
  current: string
}

/** Both run where no other command looks for them, so that nobody writes into the old database meanwhile. */
async function copyAcross(opening: Opening, mark: string, { old, ours, work, current }: Copying, backUp: BackUp) {
  const admit = ['postgres', roleNames(mark).maintenance].map((role) => ({ osUser: userInfo().username, role }))
  const source = await startEmbedded({
    ...runningWith(opening, old),
    dataFolder: join(work, 'old'),
    cluster: current,
    admit,
  })
  try {
    const from = embeddedPlace(source.socketFolder, source.port, mark)
    await backUp(from)
    const target = await startEmbedded({ ...runningWith(opening, ours), dataFolder: join(work, 'new'), admit })
    try {
      await makeRolesOnce({ host: target.socketFolder, port: target.port, user: 'postgres' }, mark)
      return await moveAll(from, embeddedPlace(target.socketFolder, target.port, mark), opening.now)
    } finally {
      await target.stop()
    }
  } finally {
    await source.stop()
  }
}

/** With the tables that the old database has: what this Kept adds to them comes afterwards, as at every upgrade. */
async function moveAll(from: DatabasePlace, to: DatabasePlace, now: Date): Promise<MovedTable[]> {
  const { applied } = await withMaintenance(from, (client) => migrationState(client, migrations))
  const had = migrations.filter(({ name }) => applied.includes(name))
  return moveInstallation({ from, to, migrations: had, now })
}

const megabyte = 2 ** 20

/** A second copy, what is written down on the way to it, and a little to breathe. */
function insistOnSpace(dataFolder: string, current: string): void {
  const needed = 2 * sizeOf(join(current, 'base')) + 128 * megabyte
  const { bavail, bsize } = statfsSync(dataFolder)
  if (bavail * bsize >= needed) return
  const [wanted, there] = [needed, bavail * bsize].map((bytes) => Math.ceil(bytes / megabyte))
  throw new StartError(
    `The database has to be copied, which needs ${wanted} MB on the disk that holds ${dataFolder}; ${there} MB are free. Make room and start Kept again; nothing was changed.`,
  )
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0)
}
