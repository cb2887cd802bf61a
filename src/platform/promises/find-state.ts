/** Says in one short text how an organisation's records and answers stand: the same text means that nothing was written since. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'

/**
 * Undefined where something is due to be judged by its time. Every act leaves a serial for each table it writes, and
 * judging leaves a number and a time: none of them ever goes back.
 */
export async function findState(work: Work): Promise<string | undefined> {
  const { rows } = await sql<{ state: string; isDue: boolean }>`select concat_ws(' ',
      (select coalesce(sum(serial), 0) from promises.touch where organisation_id = ${work.organisation}),
      (select coalesce(sum(number), 0) from promises.verdict where organisation_id = ${work.organisation}),
      count(*), max(judged_at)) as state,
    coalesce(min(due_at) <= ${work.now} or max(judged_at) > ${work.now}, true) as "isDue"
    from promises.judged where organisation_id = ${work.organisation}`.execute(work.db)
  const [found] = rows
  return found && !found.isDue ? found.state : undefined
}
