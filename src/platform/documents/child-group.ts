/** Watches what the processes of one group hold in memory, and ends them together. */
import { readdirSync, readFileSync } from 'node:fs'

/** The live processes of a group, from /proc; empty where there is no /proc. */
export function groupMembers(group: number): number[] {
  return processes().filter((pid) => groupOf(pid) === group)
}

/** Bytes that these processes hold in memory and swap together; those that have ended count nothing. */
export function memoryHeld(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + heldBy(pid), 0)
}

export function killGroup(group: number): void {
  // Group 0 and 1 mean "my own" and "everybody I may signal": never what a caller meant.
  if (!Number.isInteger(group) || group <= 1) throw new Error(`Not a process group of a child: ${group}`)
  try {
    process.kill(-group, 'SIGKILL')
  } catch (error) {
    if (!isCode(error, 'ESRCH')) throw error
  }
}

function processes(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []
    throw error
  }
}

function groupOf(pid: number): number | undefined {
  // The name, in brackets, is the process's own choice and may hold brackets and spaces: read after the last one.
  const stat = procFile(pid, 'stat')
  const group = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]
  return group === undefined ? undefined : Number(group)
}

function heldBy(pid: number): number {
  const status = procFile(pid, 'status')
  return (kilobytes(status, 'VmRSS') + kilobytes(status, 'VmSwap')) * 1024
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0)
}

/** Empty for a process that has ended, which may happen between any two lines here. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return ''
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
