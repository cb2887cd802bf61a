/** What other rooms may ask of the mail: whether there is a server to carry it. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { MailTables } from './mail.tables.ts'
import type { LetterState } from './mail.words.ts'

type Place = Pick<Work, 'db' | 'organisation'>

/** Whether letters are mailed; where they are not, they wait to be printed or handed over. */
export async function hasMailServer(place: Place): Promise<boolean> {
  const row = await roomHandle<MailTables>(place.db)
    .selectFrom('mail.setting')
    .select('organisation_id')
    .where('organisation_id', '=', place.organisation)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What became of one letter. */
export async function findLetterState(place: Place, letter: string): Promise<LetterState | undefined> {
  const row = await roomHandle<MailTables>(place.db)
    .selectFrom('mail.letter')
    .select('state')
    .where('organisation_id', '=', place.organisation)
    .where('id', '=', letter)
    .executeTakeFirst()
  return row?.state
}
