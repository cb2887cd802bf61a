/** What was considered of a person's capacity, decision by decision, opened for those who may read it. */
import type { Work } from '#platform/database/house.ts'
import { familiesHandle } from '../families.children.questions.ts'
import type { Finding } from '../families.words.ts'
import { openSealed } from '../seals/seals.questions.ts'

export interface ShownCapacity {
  id: string
  decision: string
  finding: Finding
  words: string
  on: string
  by: string
}

/** The newest first. */
export async function openCapacities(work: Work, person: string): Promise<ShownCapacity[]> {
  const rows = await familiesHandle(work)
    .selectFrom('families.capacity as one')
    .leftJoin('people.person_card as by', (join) =>
      join.onRef('by.organisation_id', '=', 'one.organisation_id').onRef('by.id', '=', 'one.considered_by'),
    )
    .select(['one.id', 'one.decision', 'one.finding', 'one.words', 'one.considered_on', 'by.name'])
    .where('one.organisation_id', '=', work.organisation)
    .where('one.person_id', '=', person)
    .orderBy('one.considered_on', 'desc')
    .orderBy('one.id', 'desc')
    .limit(50)
    .execute()
  return Promise.all(
    rows.map(async ({ id, finding, considered_on, name, ...sealed }) => ({
      id,
      finding,
      on: considered_on,
      by: name ?? '',
      decision: await openSealed(work, 'decision', id, sealed.decision),
      words: await openSealed(work, 'capacityWords', id, sealed.words),
    })),
  )
}
