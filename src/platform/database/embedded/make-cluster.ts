/** Makes the embedded database's folder at the first start, so that a kill at any moment leaves none or a whole one. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { syncFolder } from '#platform/files/sync-folder.ts'
import { madeBy } from './cluster-swap.ts'
import { killHolders } from './holders.ts'
import type { Programs } from './programs.ts'
import { majorOf } from './programs.ts'
import { explainFailure, StartError } from './start-error.ts'

/** What PostgreSQL's programs see of this process's surroundings: none of its PG… settings, and messages in English. */
export const plainSurroundings = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }

/** The caller holds the folder's lock. Throws a StartError for a folder of another version or with something else in it. */
export async function ensureCluster(
  folder: string,
  bin: Programs,
  runAs?: { uid: number; gid: number },
): Promise<void> {
  await clearDrafts(folder)
  if (existsSync(join(folder, 'PG_VERSION'))) {
    insistOnVersion(folder, bin)
    if (runAs && statSync(folder).uid !== runAs.uid) giveAway(folder, runAs)
    return
  }
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StartError(`${folder} holds something that is not Kept's database. Move it away, then start Kept again.`)
  const draft = `${folder}.init-${randomUUID()}`
  mkdirSync(draft, { mode: 0o700 })
  if (runAs) chownSync(draft, runAs.uid, runAs.gid)
  await initialise(draft, bin, runAs)
  renameSync(draft, folder)
  await syncFolder(dirname(folder))
}

async function initialise(draft: string, bin: Programs, runAs?: { uid: number; gid: number }): Promise<void> {
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = spawn(
    join(bin.bin, 'initdb'),
    ['-D', draft, '-U', 'postgres', '--auth=reject', '--data-checksums', '--no-instructions', ...locale],
    { ...runAs, cwd: draft, env: plainSurroundings, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [said, status] = await Promise.all([text(child.stderr), ended])
  if (status === 0) return
  rmSync(draft, { recursive: true, force: true })
  throw explainFailure(said, dirname(draft)) ?? new StartError(`The database could not be made: ${said.trim()}`)
}

/** Each draft has a name of its own: the initdb of a killed Kept may still be writing to the one before. */
async function clearDrafts(folder: string): Promise<void> {
  const parent = dirname(folder)
  const drafts = readdirSync(parent).filter((name) => name.startsWith(`${basename(folder)}.init-`))
  for (const draft of drafts.map((name) => join(parent, name))) {
    await killHolders(draft)
    rmSync(draft, { recursive: true, force: true })
  }
}

function insistOnVersion(folder: string, bin: Programs): void {
  const [made, runs] = [madeBy(folder) ?? Number.NaN, majorOf(bin)]
  if (made === runs) return
  const what = `${folder} was made by PostgreSQL ${made}, and this Kept runs PostgreSQL ${runs}`
  throw new StartError(
    made > runs
      ? `${what}, which cannot read it: install the newer Kept again.`
      : `${what}. Run "./kept start" first, which takes it over; other commands do not.`,
  )
}

/** After a restore or a change of users the files may still belong to somebody else. */
function giveAway(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lchownSync(join(entry.parentPath, entry.name), uid, gid)
  lchownSync(folder, uid, gid)
}
