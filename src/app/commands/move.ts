/** `kept move --to server|embedded`: takes the whole installation from one database to the other. */
import type { MovedTable } from '#platform/backup/move-installation.ts'
import { moveInstallation } from '#platform/backup/move-installation.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { serverPlace } from '#platform/database/places.ts'
import { migrations } from '../../../migrations/index.ts'
import { insistOnInstallation, readCommandLine } from '../command-line.ts'
import { installationFile } from '../installation-file.ts'
import type { Machine } from '../machine.ts'
import { openOwnDatabase } from '../own-database.ts'
import { insistOnServer } from '../server-checks.ts'
import { SettingError } from '../settings.ts'

const usage = 'move --to server|embedded'

/** The server is the one that the two settings name, in either direction. */
export async function move(args: string[], machine: Machine): Promise<number> {
  const { to } = readCommandLine(args, usage, { to: 'text' }).flags as { to?: string }
  if (to !== 'server' && to !== 'embedded') throw new SettingError(`Say where to: ./kept ${usage}`)
  const { settings, tell } = machine
  if (!settings.server)
    throw new SettingError(
      'Set KEPT_DATABASE_URL and KEPT_MAINTENANCE_URL to the server, as "./kept prepare-database" prints them, also for the way back.',
    )
  insistOnInstallation(machine)
  const server = serverPlace(settings.server.serving, settings.server.maintenance)
  await insistOnServer(server)
  const moved = await withEmbedded(machine, (embedded) => {
    const [from, target] = to === 'server' ? [embedded, server] : [server, embedded]
    return moveInstallation({ from, to: target, migrations, now: machine.now() })
  })
  for (const table of moved) tell(lineFor(table))
  tell('Every table has the same count and the same hash on both sides, and every record of acts holds together.')
  tell(afterwards[to])
  tell('The place it came from was left as it was. Delete it once you are content, and do not start Kept on it again.')
  return 0
}

const afterwards = {
  server: 'From now on, start Kept with KEPT_DATABASE_URL and KEPT_MAINTENANCE_URL set as they are now.',
  embedded: 'From now on, start Kept without KEPT_DATABASE_URL and KEPT_MAINTENANCE_URL.',
} as const

/** Started here, so that no other Kept can be running on the folder. */
async function withEmbedded<T>(machine: Machine, act: (embedded: DatabasePlace) => Promise<T>): Promise<T> {
  const { mark } = installationFile(machine.settings)
  const database = await openOwnDatabase({ ...machine, now: machine.now(), how: 'start' }, mark)
  try {
    return await act(database.place)
  } finally {
    await database.stop()
  }
}

function lineFor({ name, rows, sha256 }: MovedTable): string {
  return `  ${name.padEnd(28)} ${String(rows).padStart(9)} rows  ${sha256.slice(0, 12)}`
}
