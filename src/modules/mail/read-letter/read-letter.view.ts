/** One letter as its page shows it, and as it is printed to be handed over. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { openLetter } from '../mail.sealed.questions.ts'
import type { LetterRow, MailTables } from '../mail.tables.ts'

export interface LetterView extends Omit<LetterRow, 'address_sealed' | 'address_digest' | 'link_sealed'> {
  address: string
  /** Only to be shown to whoever may see it. */
  link: string | undefined
}

/** @throws NotFoundError */
export async function readLetter(work: Work, id: string): Promise<LetterView> {
  const row = await roomHandle<MailTables>(work.db)
    .selectFrom('mail.letter')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  const { address_sealed: _sealed, address_digest: _digest, link_sealed: _link, ...rest } = found(row)
  const opened = await openLetter(work, found(row))
  const isOver = rest.expires_at !== null && rest.expires_at <= work.now
  return { ...rest, address: opened.address, link: isOver ? undefined : opened.link }
}
