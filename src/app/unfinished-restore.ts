/** Marks a data folder while a backup is being restored into it, so that nothing mistakes half an installation for one. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '#platform/database/embedded/folder-lock.ts'
import { StartError } from '#platform/database/embedded/start-error.ts'

export interface UnfinishedRestore {
  installation: string
  /** Of the roles that the attempt made. */
  mark: string
}

const markFile = (dataFolder: string) => join(dataFolder, 'restoring.json')
/** What a folder may hold and still count as empty. */
const countsAsNothing = ['kept.lock', 'lost+found', 'restoring.json']

export function beginRestoring(dataFolder: string, restore: UnfinishedRestore): void {
  writeFileSync(markFile(dataFolder), `${JSON.stringify(restore)}\n`, { mode: 0o600, flush: true })
}

export function endRestoring(dataFolder: string): void {
  rmSync(markFile(dataFolder), { force: true })
}

/** The file that makes a folder an installation is written last, so a mark beside it is only a leftover. */
export function findUnfinishedRestore(dataFolder: string): UnfinishedRestore | undefined {
  if (!existsSync(markFile(dataFolder)) || existsSync(join(dataFolder, 'installation.json'))) return undefined
  return JSON.parse(readFileSync(markFile(dataFolder), 'utf8')) as UnfinishedRestore
}

/** Throws a StartError where a restore was begun and not ended. */
export function insistOnFinishedRestore(dataFolder: string): void {
  if (findUnfinishedRestore(dataFolder))
    throw new StartError(
      `A backup was being restored into ${dataFolder} and did not get to its end. Run "./kept restore FILE" again; it begins afresh.`,
    )
}

export function isEmptyFolder(dataFolder: string): boolean {
  return !existsSync(dataFolder) || readdirSync(dataFolder).every((name) => countsAsNothing.includes(name))
}

/** Takes away what an unfinished restore left: the folder was empty when that began, so all of it is its own. */
export function clearUnfinishedRestore(dataFolder: string): void {
  const lock = lockFolder(dataFolder)
  try {
    for (const name of readdirSync(dataFolder))
      if (!countsAsNothing.includes(name)) rmSync(join(dataFolder, name), { recursive: true, force: true })
  } finally {
    lock.release()
  }
}
