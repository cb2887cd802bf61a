/** Counts of the letters of an organisation, for the promise and the reminders: one question however many there are. */
import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { LetterFacts } from './mail.standing.rules.ts'
import { countedSince, failuresSince } from './mail.standing.rules.ts'
import type { MailTables } from './mail.tables.ts'

export async function readLetterFacts({
  db,
  organisation,
  now,
}: Pick<Work, 'db' | 'organisation' | 'now'>): Promise<LetterFacts> {
  const mail = roomHandle<MailTables>(db)
  const failed = sql<boolean>`state in ('bounced', 'given-up') and coalesce(bounced_at, settled_at, made_at) > ${failuresSince(now)}`
  const queue = mail
    .selectFrom('mail.queue')
    .select(['fault', 'fault_since as faultSince'])
    .where('organisation_id', '=', organisation)
  const { queued, ...counts } = await mail
    .selectFrom('mail.letter')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('state', '=', 'sent').as('sent'),
      fn.countAll<number>().filterWhere('state', '=', 'handed-over').as('handedOver'),
      fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
      fn.countAll<number>().filterWhere('state', '=', 'by-hand').as('byHand'),
      fn.countAll<number>().filterWhere(failed).as('failed'),
      fn.min('made_at').filterWhere('state', '=', 'by-hand').as('oldestByHand'),
      sql<Date | null>`min(coalesce(bounced_at, settled_at, made_at)) filter (where ${failed})`.as('oldestFailure'),
      fn.min('made_at').as('oldestCounted'),
      jsonObjectFrom(queue).as('queued'),
    ])
    .where('organisation_id', '=', organisation)
    .where('state', 'not in', ['cancelled', 'expired'])
    .where('made_at', '>', countedSince(now))
    .executeTakeFirstOrThrow()
  // Within JSON a moment is a text.
  const faultSince = queued?.faultSince ? new Date(queued.faultSince) : null
  return { ...counts, fault: queued?.fault ?? null, faultSince }
}
