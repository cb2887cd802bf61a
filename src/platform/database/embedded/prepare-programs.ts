/** Makes PostgreSQL's installed programs able to run: their libraries linked, and where the database's user can reach them. */
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { copyPrograms } from './copy-programs.ts'
import type { Programs } from './programs.ts'
import { reachableBy } from './reachable.ts'
import { StartError } from './start-error.ts'

export interface PrepareOptions {
  /** Where a copy may be put when the programs cannot be used where they are. */
  into?: string
  /** The user the database runs as, when not the one who asks. */
  runAs?: { uid: number; gid: number }
}

/** Links what is missing in place; copies (once a version) when that user cannot reach the place or it cannot be written. */
export function preparePrograms(programs: Programs, options: PrepareOptions = {}): Programs {
  const { runAs, into } = options
  const reached = !runAs || reachableBy(programs.bin, runAs.uid, [runAs.gid])
  if (programs.from === 'operator') {
    if (reached) return programs
    throw new StartError(
      `The database's user cannot reach the programs in ${programs.bin}. Open the folders on the way.`,
    )
  }
  if (reached && linkLibraries(dirname(programs.bin))) return programs
  if (into === undefined) throw new StartError(cannotUse(programs.bin))
  const copy = copyPrograms(programs, into, linkLibraries)
  if (runAs && !reachableBy(copy.bin, runAs.uid, [runAs.gid])) throw new StartError(cannotUse(copy.bin))
  return copy
}

/** Makes the links an install script would have made; false when they are missing and the folder cannot be written. */
export function linkLibraries(native: string): boolean {
  const library = join(native, 'lib')
  try {
    for (const [name, file] of missingLinks(native)) linkOnce(file, join(library, name))
    return true
  } catch (error) {
    if (error instanceof Error && /EACCES|EPERM|EROFS/.test(error.message)) return false
    throw error
  }
}

function linkOnce(file: string, at: string): void {
  try {
    symlinkSync(file, at)
  } catch (error) {
    // Another start made it at the same moment.
    if (!(error instanceof Error && error.message.startsWith('EEXIST'))) throw error
  }
}

function missingLinks(native: string): [name: string, file: string][] {
  const present = new Set(readdirSync(join(native, 'lib')))
  const wanted = [...listedLinks(native), ...[...present].flatMap(linksByName)]
  return wanted.filter(([name, file], at) => {
    return !present.has(name) && present.has(file) && wanted.findIndex((other) => other[0] === name) === at
  })
}

function listedLinks(native: string): [string, string][] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.map(({ source, target }) => [basename(target), basename(source)])
}

/** The short names programs ask for: libpq.so.5 for libpq.so.5.18, libicudata.77.dylib for libicudata.77.1.dylib. */
function linksByName(file: string): [string, string][] {
  const short = /^(.+\.so\.\d+)\.[\d.]+$/.exec(file)?.[1] ?? /^(.+?\.\d+)\.[\d.]+dylib$/.exec(file)?.[1]
  if (short === undefined) return []
  return [[file.endsWith('.dylib') ? `${short}.dylib` : short, file]]
}

function cannotUse(bin: string): string {
  return `The database's programs in ${bin} cannot be used by the database's user. Move Kept's folder to where every user may enter, such as /opt, or start Kept as an ordinary user.`
}
