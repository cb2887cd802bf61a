/** What an organisation itself always wants done, by list, in the order in which it was added. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from '../people.tables.ts'
import type { ChecklistName } from '../people.words.ts'

export interface ChecklistItem {
  id: string
  list: ChecklistName
  says: string
}

export function listChecklistItems(work: Work): Promise<ChecklistItem[]> {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('people.checklist_item')
    .select(['id', 'list', 'says'])
    .where('organisation_id', '=', work.organisation)
    .where('put_away_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .limit(200)
    .execute()
}
