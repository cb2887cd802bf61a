/** The lines of Kept's own list that are for the organisation's nation and are not shown yet. */
import { findNation } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { ListedLine } from '../helplines.list.words.ts'
import { listedLines } from '../helplines.list.words.ts'
import type { HelplinesTables } from '../helplines.tables.ts'

export async function listChoices(work: Work): Promise<ListedLine[]> {
  const nation = await findNation(work)
  const rows = await roomHandle<HelplinesTables>(work.db)
    .selectFrom('helplines.line')
    .select('listed_key')
    .where('organisation_id', '=', work.organisation)
    .where('put_away_at', 'is', null)
    .where('listed_key', 'is not', null)
    .execute()
  const shown = new Set(rows.map(({ listed_key }) => listed_key))
  return listedLines.filter(({ key, nations }) => !shown.has(key) && (nation === undefined || nations.includes(nation)))
}
