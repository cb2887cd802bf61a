/** What somebody proposed and a second person did not agree to, with why. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Role } from '../people.words.ts'

export interface RefusedProposal {
  id: string
  personId: string
  name: string
  role: Role
  decidedAt: Date
  decidedBy: string | null
  whyNot: string
}

/** So long the answer stands where its proposer looks. */
const daysShown = 90
const mostShown = 20

/** Of this proposer alone: why somebody was not agreed to is nobody else's business. */
export async function listRefusedOf(
  { db, organisation, now }: Pick<Work, 'db' | 'organisation' | 'now'>,
  proposer: string,
): Promise<RefusedProposal[]> {
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.proposal as asked')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'asked.organisation_id').onRef('person.id', '=', 'asked.person_id'),
    )
    .leftJoin('people.person as second', (join) =>
      join.onRef('second.organisation_id', '=', 'asked.organisation_id').onRef('second.id', '=', 'asked.decided_by'),
    )
    .select(['asked.id', 'asked.person_id as personId', 'person.name', 'asked.role', 'asked.why_not as whyNot'])
    .select(['asked.decided_at as decidedAt', 'second.name as decidedBy'])
    .where('asked.organisation_id', '=', organisation)
    .where('asked.proposed_by', '=', proposer)
    .where('asked.accepted', 'is', false)
    .where('asked.decided_at', '>=', new Date(`${daysAfter(dayOf(now), -daysShown)}T00:00:00Z`))
    .orderBy('asked.decided_at', 'desc')
    .orderBy('asked.id')
    .limit(mostShown)
    .execute()
  return rows.flatMap(({ decidedAt, ...row }) => (decidedAt ? [{ ...row, decidedAt }] : []))
}
