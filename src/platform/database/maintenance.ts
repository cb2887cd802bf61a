/** The entrance for migrating, backing up, restoring, moving and verifying: one connection, everything in sight, never while answering a request. */
import { Client } from 'pg'
import type { DatabasePlace } from './places.ts'

/** A maintenance act met a table that it may see nothing of: stopping beats silently doing nothing. */
export class MaintenanceBlindError extends Error {
  override name = 'MaintenanceBlindError'
}

/** Runs `act` on one connection of the maintenance role and closes it, whatever happens. */
export async function withMaintenance<T>(place: DatabasePlace, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...place.maintenance, application_name: 'kept maintenance' })
  client.on('error', () => {}) // The statement under way rejects with the same reason.
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/**
 * Refuses to go on unless every table kept apart by organisation shows all its rows to the maintenance role.
 * Forced row security hides rows without an error, and 0 rows copied out of 0 seen passes any count.
 */
export async function insistOnSeeingAll(client: Client, maintenanceRole: string): Promise<void> {
  const hidden = await client.query<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relrowsecurity and n.nspname not in ('pg_catalog', 'information_schema')
        and (exists (select 1 from pg_policy p where p.polrelid = c.oid and not p.polpermissive)
          or not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
          and p.polroles = array[$1::regrole::oid] and pg_get_expr(p.polqual, p.polrelid) = 'true'))`,
    [`"${maintenanceRole}"`],
  )
  const unreadable = await client.query<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
        and not has_table_privilege($1, c.oid, 'select')`,
    [maintenanceRole],
  )
  const blind = [...hidden.rows, ...unreadable.rows].map((row) => row.table)
  if (blind.length > 0)
    throw new MaintenanceBlindError(`Maintenance cannot see all of ${blind.join(', ')}. Nothing was done.`)
}
