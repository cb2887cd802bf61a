/** Does what rooms registered for an announcement; a duty delivered twice is done once. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Duty } from '#platform/rooms/manifest.ts'
import type { AnnouncedJob } from './relay.ts'

/** Each duty in a transaction of its own, committed together with the mark that it is done. */
export async function doDuties(
  entrances: Entrances,
  duties: readonly Duty[],
  job: AnnouncedJob,
  now: Date,
): Promise<void> {
  const house = entrances.at({ requestId: newId<'Job'>() }, now)
  for (const duty of duties.filter(({ on }) => on === job.event))
    await house.inOrganisation(keptItself(job.organisation), async (work) => {
      const marked = await sql`insert into events.done (organisation_id, job_key, done_at)
        values (${job.organisation}, ${`${job.announcement}:${duty.name}`}, ${now}) on conflict do nothing`.execute(
        work.db,
      )
      if (marked.numAffectedRows === 0n) return
      await duty.does(work, job.subjects)
    })
}
