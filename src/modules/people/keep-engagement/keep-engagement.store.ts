/** Loads and saves as what adults are here. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { EngagementRow, PeopleTables } from '../people.tables.ts'

export type EngagementFacts = Pick<EngagementRow, 'kind' | 'from_on' | 'until_on' | 'through'>

export function engagementStore(work: Work) {
  const db = roomHandle<PeopleTables>(work.db)
  const organisation_id = work.organisation
  return {
    async addEngagement(person_id: string, facts: EngagementFacts, by: string): Promise<string> {
      const id = newId<'Engagement'>()
      const row = { ...facts, organisation_id, id, person_id, added_at: work.now, added_by: by }
      await db.insertInto('people.engagement').values(row).execute()
      return id
    },
    /** Of an adult: what a young volunteer is here as is kept with the young people. */
    lockEngagement(id: string): Promise<EngagementRow | undefined> {
      return db
        .selectFrom('people.engagement as one')
        .innerJoin('people.person as person', (join) =>
          join.onRef('person.organisation_id', '=', 'one.organisation_id').onRef('person.id', '=', 'one.person_id'),
        )
        .selectAll('one')
        .where('one.organisation_id', '=', organisation_id)
        .where('one.id', '=', id)
        .where('person.kind', '=', 'adult')
        .forUpdate('one')
        .executeTakeFirst()
    },
    async changeEngagement(id: string, facts: EngagementFacts): Promise<void> {
      await db
        .updateTable('people.engagement')
        .set(facts)
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    async takeOutEngagement(id: string): Promise<void> {
      await db
        .deleteFrom('people.engagement')
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    /** Whatever lasts beyond that day ends with it; what had not begun by then never does. */
    async endEngagements(person: string, lastOn: string): Promise<void> {
      await db
        .updateTable('people.engagement')
        .set({ until_on: lastOn })
        .where('organisation_id', '=', organisation_id)
        .where('person_id', '=', person)
        .where('from_on', '<=', lastOn)
        .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', lastOn)]))
        .execute()
    },
  }
}
