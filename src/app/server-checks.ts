/** Refuses a PostgreSQL server on which Kept could not keep its promises, in one sentence. */
import { Client } from 'pg'
import { StartError } from '#platform/database/embedded/start-error.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'

export const oldestServer = 150_000

/** Throws a StartError where the server is too old, out of reach, unsafe, or its roles may too little or too much. */
export async function insistOnServer(place: DatabasePlace): Promise<void> {
  await reached('KEPT_DATABASE_URL', async () => {
    const client = new Client(place.serving)
    client.on('error', () => {}) // Said again by the statement under way.
    await client.connect()
    try {
      await insistOnServing(client)
    } finally {
      await client.end()
    }
  })
  await reached('KEPT_MAINTENANCE_URL', () => withMaintenance(place, (client) => insistOnMaintenance(client, place)))
}

async function insistOnServing(client: Client): Promise<void> {
  const [facts] = (
    await client.query<{ version: number; super: boolean; bypass: boolean; inherits: boolean; owns: boolean }>(
      `select current_setting('server_version_num')::int as version, r.rolsuper as super, r.rolbypassrls as bypass,
        r.rolinherit as inherits, exists (select 1 from pg_class c where c.relowner = r.oid) as owns
        from pg_roles r where r.rolname = current_user`,
    )
  ).rows
  if (!facts) throw new StartError('KEPT_DATABASE_URL signs in as a role that the server does not list.')
  if (facts.version < oldestServer)
    throw new StartError(
      `The server is PostgreSQL ${Math.floor(facts.version / 10_000)}; Kept needs 15 or newer. Use a newer server, or leave KEPT_DATABASE_URL out.`,
    )
  if (facts.super || facts.bypass || facts.inherits || facts.owns)
    throw new StartError(
      'KEPT_DATABASE_URL signs in as a role that may see or own too much (superuser, past row security, inheriting, or an owner). Use the role that "./kept prepare-database" makes.',
    )
}

async function insistOnMaintenance(client: Client, { names }: DatabasePlace): Promise<void> {
  const [may] = (
    await client.query<{ owner: boolean; create: boolean }>(
      `select pg_has_role(current_user, r.oid, 'member') as owner,
        has_database_privilege(r.oid, current_database(), 'create') as create from pg_roles r where r.rolname = $1`,
      [names.owner],
    )
  ).rows
  if (!may?.owner || !may.create)
    throw new StartError(
      'The database has not been prepared for Kept: its owner’s role is missing or may not make tables. Have the SQL of "./kept prepare-database" run once.',
    )
  const settings = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
  )
  const unsafe = settings.rows.find(({ setting }) => setting === 'off' || setting === 'local')
  if (unsafe)
    throw new StartError(
      `The server has ${unsafe.name} = ${unsafe.setting}, so a power cut could lose records. Turn it on.`,
    )
}

async function reached(setting: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (error instanceof StartError) throw error
    const { code } = error as { code?: string }
    throw new StartError(
      `${setting} cannot be used: ${reasons[code ?? ''] ?? 'the server does not answer as expected'}.`,
      {
        cause: error,
      },
    )
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server listens at that address. Check host and port, and that the server is running',
  ENOTFOUND: 'its host name is not known. Check the host',
  EAI_AGAIN: 'its host name could not be looked up just now. Check the host and the network',
  ETIMEDOUT: 'the server did not answer in time. Check the host, the port and any firewall',
  EHOSTUNREACH: 'there is no way to that host. Check the host and the network',
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this role in (see its pg_hba.conf)',
  '3D000': 'there is no database of that name',
  '42501': 'the role may not do what Kept needs. Have the SQL of "./kept prepare-database" run',
}
