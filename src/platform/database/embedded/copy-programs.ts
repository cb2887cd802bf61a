/** Copies PostgreSQL's programs to where the database's user can reach them, whole or not at all. */
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { makeFolder } from './make-folder.ts'
import type { Programs } from './programs.ts'
import { explained } from './start-error.ts'

/** One folder a version; a copy that does not match the original file by file is made again. */
export function copyPrograms(programs: Programs, into: string, link: (native: string) => boolean): Programs {
  const native = dirname(programs.bin)
  const place = join(into, `postgresql-${programs.version}`)
  explained(into, () => {
    if (!isWhole(native, place)) publishCopy(native, into, place, link)
  })
  return { ...programs, bin: join(place, 'bin') }
}

function publishCopy(native: string, into: string, place: string, link: (native: string) => boolean): void {
  makeFolder(into, 0o755)
  const draft = mkdtempSync(join(into, '.copying-'))
  try {
    const copy = join(draft, 'native')
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
    openToAll(copy)
    link(copy)
    for (const file of listFiles(copy)) flush(join(copy, file))
    // A broken copy steps aside rather than being mended under a server that may run from it.
    if (existsSync(place)) renameSync(place, join(draft, 'broken'))
    renameSync(copy, place)
    flush(into)
  } catch (error) {
    // Another start may have published the same copy at the same moment.
    if (!isWhole(native, place)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** The original may have been installed by a user who lets nobody else read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755)
  }
}

function isWhole(native: string, copy: string): boolean {
  if (!existsSync(copy)) return false
  return listFiles(native).every((file) => {
    const there = lstatSync(join(copy, file), { throwIfNoEntry: false })
    return there?.isFile() === true && there.size === statSync(join(native, file)).size
  })
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter(isNeeded)
}

/** Static libraries serve only those who compile against PostgreSQL. */
function isNeeded(file: string): boolean {
  return !file.endsWith('.a')
}

function flush(path: string): void {
  const open = openSync(path, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
