/** One page of letters, the newest first, or of those that wait to be handed over; found by key, opened together. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { openAddresses } from '../mail.sealed.questions.ts'
import type { LetterRow, MailTables } from '../mail.tables.ts'

export const lettersOnAPage = 50

export type LetterLine = Pick<
  LetterRow,
  'id' | 'kind' | 'state' | 'person_id' | 'made_at' | 'sent_at' | 'why_failed' | 'next_try_at'
> & { address: string }

export interface LettersPage {
  letters: LetterLine[]
  next: string | undefined
}

export async function listLetters(work: Work, which: 'all' | 'by-hand', before?: string): Promise<LettersPage> {
  const rows = await roomHandle<MailTables>(work.db)
    .selectFrom('mail.letter')
    .select(['id', 'kind', 'state', 'person_id', 'made_at', 'sent_at', 'why_failed', 'next_try_at', 'address_sealed'])
    .where('organisation_id', '=', work.organisation)
    .$if(which === 'by-hand', (query) => query.where('state', '=', 'by-hand'))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(lettersOnAPage + 1)
    .execute()
  const shown = rows.slice(0, lettersOnAPage)
  const addresses = await openAddresses(work, shown)
  return {
    letters: shown.map(({ address_sealed: _, ...row }, at) => ({ ...row, address: addresses[at] ?? '' })),
    next: rows.length > lettersOnAPage ? shown.at(-1)?.id : undefined,
  }
}
