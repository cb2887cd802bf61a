/** The settings the embedded server is started with, and those without which Kept refuses to run on it. */
import { totalmem } from 'node:os'
import type { Client } from 'pg'
import type { AccessFiles } from './access-files.ts'
import { StartError } from './start-error.ts'

export interface ServerPlaces {
  folder: string
  socketFolder: string
  port: number
  access: AccessFiles
  /** Others than the server's own user come to the socket; its folder then decides who. */
  shared: boolean
  memoryBytes?: number
}

/**
 * Safety settings (fsync and its like) are not among these: forced on here they would hide that somebody turned them
 * off, and what was written meanwhile cannot be trusted.
 */
export function serverArguments(places: ServerPlaces): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: `"${places.socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: places.shared ? '0777' : '0700',
    hba_file: places.access.hba,
    ident_file: places.access.ident,
    ssl: 'off',
    max_connections: '60',
    shared_buffers: `${sharedBuffers(places.memoryBytes ?? memoryOfThisMachine())}MB`,
    // With 4 MB, PostgreSQL 18 chose a plan four times slower.
    work_mem: '32MB',
    jit: 'off',
    // Nothing here replicates; the process that would wait for it is spared.
    max_logical_replication_workers: '0',
    timezone: 'UTC',
    ...quietLog,
  }
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', places.folder, '-p', String(places.port), ...set]
}

/**
 * A log without people's words. Errors of statements are left to whoever sent them: their very message may quote a
 * name ("invalid input syntax for type uuid: …"). `log` lets through only the server's own affairs and what ends it.
 */
const quietLog = {
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

const megabyte = 2 ** 20

/** A sixteenth of the memory, between 64 and 512 MB. */
export function sharedBuffers(memoryBytes: number): number {
  return Math.min(512, Math.max(64, Math.floor(memoryBytes / 16 / megabyte)))
}

function memoryOfThisMachine(): number {
  const allowed = process.constrainedMemory()
  return allowed > 0 ? Math.min(totalmem(), allowed) : totalmem()
}

/** Throws a StartError where a power cut could lose what was acknowledged, or damage could go unseen. */
export async function insistOnSafety(client: Client): Promise<void> {
  const wrong = [...(await unsafeSettings(client)), ...(await unsafeRoleSettings(client))]
  if (wrong.length === 0) return
  throw new StartError(
    `The database could lose what it is told, so Kept does not start: ${wrong.join('; ')}. Put this right, then start Kept again.`,
  )
}

const safeCommits = ['on', 'remote_write', 'remote_apply']

async function unsafeSettings(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; setting: string; file: string | null }>(
    `select name, setting, sourcefile as file from pg_settings
     where name in ('fsync', 'full_page_writes', 'data_checksums') and setting <> 'on'
        or name = 'synchronous_commit' and setting <> all ($1) order by name`,
    [safeCommits],
  )
  return rows.map(({ name, setting, file }) => {
    if (name === 'data_checksums')
      return `${name} is off (with the server stopped, "pg_checksums --enable" turns it on)`
    return `${name} is ${setting}${file === null ? '' : ` (remove the line from ${file})`}`
  })
}

/** A role or a database may carry its own setting, which wins over the server's. */
async function unsafeRoleSettings(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ whose: string; setting: string }>(
    `select concat_ws(' in ', rolname, datname) as whose, split_part(line, '=', 2) as setting
     from pg_db_role_setting
       cross join unnest(setconfig) as line
       left join pg_roles on pg_roles.oid = setrole
       left join pg_database on pg_database.oid = setdatabase
     where line like 'synchronous_commit=%' and split_part(line, '=', 2) <> all ($1) order by 1`,
    [safeCommits],
  )
  return rows.map(({ whose, setting }) => `synchronous_commit is ${setting} for ${whose}`)
}
