/** What other rooms may ask of the mail: whether there is a server to carry it. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { MailTables } from './mail.tables.ts'

/** Whether letters are mailed; where they are not, they wait to be printed or handed over. */
export async function hasMailServer(place: Pick<Work, 'db' | 'organisation'>): Promise<boolean> {
  const row = await roomHandle<MailTables>(place.db)
    .selectFrom('mail.setting')
    .select('organisation_id')
    .where('organisation_id', '=', place.organisation)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
