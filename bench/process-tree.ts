/** Measures what a process and everything it started cost: processor time, and memory that is theirs. */
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time for /proc in hundredths of a second, on every machine. */
const TICKS_A_SECOND = 100

interface ProcessLine {
  pid: number
  parent: number
  ticks: number
}

/** A process may end while it is looked at; then it is in its parent's count of ended children. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH') return undefined
    throw error
  }
}

function lineOf(pid: number): ProcessLine | undefined {
  const text = read(`/proc/${pid}/stat`)
  if (text === undefined) return undefined
  // The name in brackets may hold spaces; everything after it is numbers, beginning with field 3.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return { pid, parent: field(4), ticks: field(14) + field(15) + field(16) + field(17) }
}

function treeOf(root: number): ProcessLine[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => lineOf(Number(name)))
    .filter((line) => line !== undefined)
  const tree = all.filter((line) => line.pid === root)
  for (const line of tree) tree.push(...all.filter((other) => other.parent === line.pid))
  return tree
}

/** Processor time so far of a process and its descendants, ended ones included, in seconds. */
export function processorSeconds(root: number): number {
  return treeOf(root).reduce((sum, line) => sum + line.ticks, 0) / TICKS_A_SECOND
}

/** Memory in millions of bytes; what several processes share counts for each in part (PSS). */
export function ownMegabytes(root: number): number {
  const kibibytes = treeOf(root).map(({ pid }) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0),
  )
  return kibibytes.reduce((sum, one) => sum + one * 1_024, 0) / 1e6
}

/** The same of what it started, without itself. */
export function childMegabytes(root: number): number {
  const kibibytes = treeOf(root)
    .filter(({ pid }) => pid !== root)
    .map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0))
  return kibibytes.reduce((sum, one) => sum + one * 1_024, 0) / 1e6
}
