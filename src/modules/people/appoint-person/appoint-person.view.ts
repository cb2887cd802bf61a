/** Whom somebody wants to appoint, and whether anybody else is here who could confirm it. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { hasSecondPerson } from '../decide-proposal/decide-proposal.questions.ts'
import type { PeopleTables } from '../people.tables.ts'

export async function readAppointing(work: Work, id: string, by: string) {
  const person = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .where('kind', '=', 'adult')
    .executeTakeFirst()
  const { name } = found(person)
  const hasSecond = await hasSecondPerson(work, { personId: id, role: 'trustee', proposedBy: by, byTrustees: false })
  return { person: id, name, hasSecond }
}
