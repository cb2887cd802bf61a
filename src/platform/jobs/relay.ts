/** Carries announcements from the outbox to the queue, in the order they were made; each at least once. */
import type { PgBoss } from 'pg-boss'
import type { Subjects } from '#platform/audit/entry.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'

export const announcementQueue = 'announcements'

/** Ids only: what a job carries is seen by no organisation's walls. */
export interface AnnouncedJob {
  organisation: OrganisationId
  announcement: string
  event: string
  subjects: Subjects
}

interface OutboxRow {
  organisation_id: OrganisationId
  id: string
  event: string
  subjects: Subjects
}

const atOnce = 200

/** Relays what waits, at most a few hundred; gives how many. Marked only after the queue has them, so that none is lost. */
export function relayOnce(entrances: Entrances, queue: Pick<PgBoss, 'insert'>, now: Date): Promise<number> {
  return entrances.clockwork(now, async ({ run }) => {
    const waiting = await run<OutboxRow>(
      `select organisation_id, id, event, subjects from events.outbox
        where relayed_at is null order by announced_at, id limit ${atOnce} for update skip locked`,
    )
    if (waiting.length === 0) return 0
    const jobs = waiting.map((row) => ({
      data: { organisation: row.organisation_id, announcement: row.id, event: row.event, subjects: row.subjects },
    }))
    await queue.insert(announcementQueue, jobs)
    await run(
      `update events.outbox set relayed_at = $1
        from unnest($2::uuid[], $3::uuid[]) as relayed(organisation, announcement)
        where organisation_id = relayed.organisation and id = relayed.announcement`,
      now,
      waiting.map((row) => row.organisation_id),
      waiting.map((row) => row.id),
    )
    return waiting.length
  })
}
