/** Reads what whoever installs Kept has set, and says in a sentence what cannot be. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A setting that cannot be used; the message says which and what to write instead. */
export class SettingError extends Error {
  override name = 'SettingError'
}

export interface Settings {
  /** Kept's own folder: the clone with its built programs. */
  home: string
  dataFolder: string
  /** Left out: the installation knows where its key file is. */
  keyFile: string | undefined
  host: string
  port: number
  /** The secure address that people use, such as https://kept.example.org. */
  address: string | undefined
  trustedProxies: readonly string[]
  /** A PostgreSQL server instead of the embedded one. */
  server: { serving: string; maintenance: string } | undefined
  metricsToken: string | undefined
}

export type Environment = Readonly<Record<string, string | undefined>>

export const defaultPort = 8321

/** `mayEnter` tells whether other users may reach a folder: where they may not, data cannot live below it. */
export function readSettings(env: Environment, isRoot: boolean, mayEnter: (folder: string) => boolean): Settings {
  const home = env['KEPT_HOME'] ?? process.cwd()
  return {
    home,
    dataFolder: resolve(env['KEPT_DATA'] ?? (isRoot && !mayEnter(home) ? '/var/lib/kept' : join(home, 'data'))),
    keyFile: env['KEPT_KEY_FILE'],
    host: env['KEPT_HOST'] ?? '127.0.0.1',
    port: portOf(env['KEPT_PORT']),
    address: addressOf(env['KEPT_ADDRESS']),
    trustedProxies: (env['KEPT_TRUSTED_PROXIES'] ?? '').split(/[\s,]+/).filter(Boolean),
    server: serverOf(env),
    metricsToken: secret(env, 'KEPT_METRICS_TOKEN'),
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return defaultPort
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingError(`KEPT_PORT is "${text}"; it must be a number from 1 to 65535.`)
  return port
}

function addressOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.pathname !== '/')
    throw new SettingError(`KEPT_ADDRESS is "${text}"; it must look like https://kept.example.org.`)
  return url.origin
}

function serverOf(env: Environment): Settings['server'] {
  const serving = secret(env, 'KEPT_DATABASE_URL')
  const maintenance = secret(env, 'KEPT_MAINTENANCE_URL')
  if (!serving && !maintenance) return undefined
  if (!serving || !maintenance)
    throw new SettingError(
      'KEPT_DATABASE_URL and KEPT_MAINTENANCE_URL belong together: set both, as "./kept prepare-database" prints them.',
    )
  return { serving, maintenance }
}

/** From the setting itself, or better from the file that `<NAME>_FILE` names: a file is not shown in the list of processes. */
function secret(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`]
  if (file === undefined) return env[name]
  if (!existsSync(file)) throw new SettingError(`${name}_FILE names ${file}, which does not exist.`)
  return readFileSync(file, 'utf8').trim()
}
