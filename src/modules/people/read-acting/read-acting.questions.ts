/** Who acts today for the safeguarding lead, by name: what is unread goes to them. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readPosts } from '../people.posts.questions.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { Acting } from './read-acting.rules.ts'
import { whoActsNow } from './read-acting.rules.ts'

export type NamedActing =
  | (Exclude<Acting, { as: 'nobody' }> & { readonly name: string })
  | Extract<Acting, { as: 'nobody' }>

/** Three statements, however many people. */
export async function findWhoActs(work: Pick<Work, 'db' | 'organisation' | 'now'>): Promise<NamedActing> {
  const today = dayOf(work.now)
  const [posts, trusteeLeads] = await Promise.all([readPosts(work, today), listTrusteeLeads(work)])
  const acting = whoActsNow({ ...posts, trusteeLeads }, today)
  if (acting.as === 'nobody') return acting
  const named = [...posts.appointments, ...trusteeLeads].find(({ personId }) => personId === acting.personId)
  return { ...acting, name: named?.name ?? '' }
}

async function listTrusteeLeads({ db, organisation }: Pick<Work, 'db' | 'organisation'>) {
  return roomHandle<PeopleTables>(db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select(['held.id', 'held.person_id as personId', 'held.from_on as fromOn', 'held.until_on as untilOn'])
    .select(['person.left_on as leftOn', 'person.name'])
    .where('held.organisation_id', '=', organisation)
    .where('held.role', '=', 'trustee-lead')
    .orderBy('held.from_on')
    .orderBy('held.id')
    .execute()
}
