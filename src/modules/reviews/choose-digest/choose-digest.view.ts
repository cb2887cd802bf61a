/** Whether somebody is written to each week. */
import { hasMailServer } from '#modules/mail/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { findLetterLanguage } from '#platform/identity/letter-language.ts'
import type { Language } from '#platform/text/language.ts'
import type { ReviewsTables } from '../reviews.tables.ts'

export interface DigestChoice {
  isStopped: boolean
  /** Where no mail is sent, nobody is written to. */
  isCarried: boolean
  language: Language
}

export async function readDigestChoice(work: Work, person: string): Promise<DigestChoice> {
  const row = await roomHandle<ReviewsTables>(work.db)
    .selectFrom('reviews.digest')
    .select('stopped_at')
    .where('organisation_id', '=', work.organisation)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return {
    isStopped: Boolean(row?.stopped_at),
    isCarried: await hasMailServer(work),
    language: await findLetterLanguage(work, person),
  }
}
