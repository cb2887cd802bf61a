/** Finds and ends what a Kept that died has left running on a database folder. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartError } from './start-error.ts'

export interface Holder {
  pid: number
  parent: number
  is: 'server' | 'keeper'
}

/**
 * Live processes of PostgreSQL's programs, and the keeper, whose working directory is the folder. A pid file is no witness: its
 * pid may be dead, be another program's by now, or be a zombie that nobody reaps.
 */
export function listHolders(folder: string): Holder[] {
  const place = realpathSync(folder)
  return process.platform === 'linux' ? holdersFromProc(place) : holdersFromLsof(place)
}

/** Stops a server left behind, cleanly if it still can, and clears the files that would make the next one hesitate. */
export async function clearLeftovers(folder: string, patience = 60_000): Promise<void> {
  for (let waited = 0; ; waited += 20) {
    const holders = listHolders(folder)
    if (holders.length === 0) break
    if (waited >= patience) throw new StartError(stillThere(folder, holders))
    askToEnd(folder, holders, waited)
    await pause(20)
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/** Ends at once whatever still works on a folder that nobody will use. */
export async function killHolders(folder: string): Promise<void> {
  for (let holders = listHolders(folder); holders.length > 0; holders = listHolders(folder)) {
    for (const holder of holders) signal(holder, 'SIGKILL')
    await pause(10)
  }
}

function askToEnd(folder: string, holders: Holder[], waited: number): void {
  // A keeper stops its server by itself as soon as its Kept is gone.
  if (holders.some((holder) => holder.is === 'keeper')) return
  // Asked again every second: a server that has just begun does not listen to signals yet.
  if (waited % 1000 !== 0) return
  const postmaster = findPostmaster(folder, holders)
  // One that repairs itself after a crash may hear and never end: it can be stopped at once without loss.
  if (postmaster) signal(postmaster, waited < 5000 ? 'SIGINT' : 'SIGQUIT')
  // Without their postmaster these end by themselves at their next pause; nothing they have not committed can be kept.
  else for (const orphan of holders) signal(orphan, waited === 0 ? 'SIGINT' : 'SIGKILL')
}

function findPostmaster(folder: string, holders: Holder[]): Holder | undefined {
  const written = readPostmasterPid(folder)
  const parents = holders.filter((holder) => holders.some((other) => other.parent === holder.pid))
  return holders.find((holder) => holder.pid === written) ?? parents[0]
}

/** The pid in the server's own file, which says nothing about whether it lives. */
export function readPostmasterPid(folder: string): number | undefined {
  const file = join(folder, 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

function signal(holder: Holder, name: NodeJS.Signals): void {
  try {
    process.kill(holder.pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function holdersFromProc(place: string): Holder[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // A zombie has no working directory, and other users' cannot be read: neither runs on a folder of ours.
        return readlinkSync(`/proc/${name}/cwd`) === place ? describe(Number(name)) : []
      } catch {
        return []
      }
    })
}

function describe(pid: number): Holder[] {
  const { command, parent } = statOf(pid)
  if (command === 'postgres' || command === 'initdb') return [{ pid, parent, is: 'server' }]
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('/keeper.sh\0') ? [{ pid, parent, is: 'keeper' }] : []
}

function statOf(pid: number): { command: string; parent: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const end = stat.lastIndexOf(')')
  return { command: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) }
}

/** Where there is no /proc (macOS), lsof knows working directories. */
function holdersFromLsof(place: string): Holder[] {
  const listed =
    spawnSync('lsof', ['-a', '-d', 'cwd', '-c', 'postgres', '-c', 'initdb', '-FpRn'], { encoding: 'utf8' }).stdout ?? ''
  return listed.split(/^p/m).flatMap((part) => {
    const [pid, ...fields] = part.split('\n')
    const parent = fields.find((field) => field.startsWith('R'))?.slice(1)
    return fields.includes(`n${place}`) ? [{ pid: Number(pid), parent: Number(parent), is: 'server' as const }] : []
  })
}

function stillThere(folder: string, holders: Holder[]): string {
  const pids = holders.map((holder) => holder.pid).join(', ')
  return `An earlier database still runs on ${folder} (process ${pids}) and does not stop. Stop it, then start Kept again.`
}
