/** Makes sure that one Kept at a time works on a data folder. */
import { closeSync, existsSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from './make-folder.ts'
import { explained, StartError } from './start-error.ts'

export interface FolderLock {
  release(): void
}

/**
 * Takes the folder until release or the end of this process, however it ends. Throws a StartError when another holds it.
 *
 * The lock is the kernel's own (fcntl, which Node reaches only through its SQLite): a file with a pid in it would have
 * to be judged live or stale, two starts could judge at once, and another container's pid cannot be judged at all.
 * Nothing is ever stored in the file. Never open it otherwise: closing it would let the kernel's lock go.
 */
export function lockFolder(dataFolder: string): FolderLock {
  const lock = explained(dataFolder, () => openLock(dataFolder))
  // Held here, since a collected handle would be closed and the lock with it.
  held.add(lock)
  return {
    release: () => {
      if (held.delete(lock)) lock.close()
    },
  }
}

const held = new Set<DatabaseSync>()
const busy = 5
const cannotOpen = [8, 14]

function openLock(dataFolder: string): DatabaseSync {
  makeFolder(resolve(dataFolder), 0o711)
  const file = join(dataFolder, 'kept.lock')
  // Whoever could read the file could also lock it.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return lock
  } catch (error) {
    lock?.close()
    throw whyNotLocked(error, dataFolder)
  }
}

function whyNotLocked(error: unknown, dataFolder: string): unknown {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0
  if (code === busy)
    return new StartError(
      `Kept is already running on ${dataFolder}. Stop it first (Ctrl-C where it runs), or choose another folder with KEPT_DATA.`,
    )
  return cannotOpen.includes(code) ? new Error('EACCES: the lock file cannot be written') : error
}
