/** Puts a database that was made beside the old one in its place, so that a kill at any moment leaves one of them whole. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolder } from '#platform/files/sync-folder.ts'
import { killHolders } from './holders.ts'

export interface SwapPlaces {
  /** The database that Kept runs on. */
  current: string
  /** Everything that an upgrade needs until it is done. */
  work: string
  /** The new database, here only once it is whole. */
  checked: string
}

export function swapPlaces(dataFolder: string): SwapPlaces {
  const work = join(dataFolder, 'database.next')
  return { current: join(dataFolder, 'database'), work, checked: join(work, 'checked') }
}

/** The first number of the version that made a database; undefined where there is none. */
export function madeBy(folder: string): number | undefined {
  const file = join(folder, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

/**
 * `made` is whole, and nothing runs on either. Gives where the old database is now. The caller holds the folder's lock.
 *
 * Two renames are not one: between them there is no `database`, and `finishSwap` does the second at the next start.
 */
export async function swapIn(dataFolder: string, made: string): Promise<string> {
  const { current, checked } = swapPlaces(dataFolder)
  await renameLasting(made, checked)
  const aside = nameAside(current)
  await renameLasting(current, aside)
  await finishSwap(dataFolder)
  return aside
}

/** Does nothing unless a swap was cut off between its two renames; true where it was. The caller holds the lock. */
export async function finishSwap(dataFolder: string): Promise<boolean> {
  const { current, checked } = swapPlaces(dataFolder)
  if (existsSync(current) || !existsSync(checked)) return false
  await renameLasting(checked, current)
  return true
}

/** Takes away what an upgrade has left, also programs that still work on it. Never while a swap waits to be finished. */
export async function clearSwap(dataFolder: string): Promise<void> {
  const { work } = swapPlaces(dataFolder)
  if (!existsSync(work)) return
  for (const folder of listFolders(work)) await killHolders(folder)
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

/** A clean place to work in, which the database's user may pass through. */
export async function beginSwap(dataFolder: string): Promise<string> {
  const { work } = swapPlaces(dataFolder)
  await clearSwap(dataFolder)
  mkdirSync(work, { mode: 0o711 })
  return work
}

/** The database and every draft of it. */
function listFolders(work: string): string[] {
  const parts = readdirSync(work, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return parts.flatMap(({ name }) =>
    readdirSync(join(work, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(work, name, entry.name)),
  )
}

/** An earlier upgrade's old database is never written over. */
function nameAside(current: string): string {
  const name = `${current}.before-upgrade-${madeBy(current)}`
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`
    if (!existsSync(free)) return free
  }
}

async function renameLasting(from: string, to: string): Promise<void> {
  renameSync(from, to)
  await syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from))
}
