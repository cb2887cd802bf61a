/** Gives pg-boss its schema, in which only the role for jobs may work: its tables know no organisation. */
import type { Client } from 'pg'
import { getConstructionPlans } from 'pg-boss'
import type { RoleNames } from '#platform/database/role-names.ts'

export const jobsSchema = 'pgboss'

/** Does nothing where it is there already. */
export async function installJobs(client: Client, names: RoleNames): Promise<void> {
  await client.query(`set role "${names.owner}"`)
  try {
    const there = await client.query(`select to_regclass('${jobsSchema}.version') is not null as yes`)
    if (!there.rows[0]?.yes) await client.query(getConstructionPlans(jobsSchema))
    await client.query(`
      grant usage on schema ${jobsSchema} to "${names.jobs}", "${names.maintenance}";
      grant select, insert, update, delete on all tables in schema ${jobsSchema} to "${names.jobs}";
      grant execute on all functions in schema ${jobsSchema} to "${names.jobs}"`)
  } finally {
    await client.query('reset role')
  }
}
