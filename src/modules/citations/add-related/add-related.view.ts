/** The people who hold a role today, of whom one looks after a related policy. */
import type { PeoplePublished } from '#modules/people/index.ts'
import { listAppointments } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'

/** More than these nobody finds in a list. */
const mostOwners = 200

/** With whoever looks after it now, whatever they hold. */
export async function listOwners(work: Work, now?: string): Promise<{ id: string; name: string }[]> {
  const today = dayOf(work.now)
  const held = (await listAppointments(work)).filter(({ fromOn }) => fromOn <= today)
  const ids = [...new Set([...held.map(({ personId }) => personId), ...(now ? [now] : [])])]
  if (ids.length === 0) return []
  return roomHandle<PeoplePublished>(work.db)
    .selectFrom('people.person_card')
    .select(['id', 'name'])
    .where('organisation_id', '=', work.organisation)
    .where('id', 'in', ids)
    .orderBy('name')
    .orderBy('id')
    .limit(mostOwners)
    .execute()
}
