/** One of somebody's own notices, in words. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { findNotice } from '../people.questions.ts'
import { noticeSays } from '../people.words.ts'

export async function readNotice(work: Work, person: string, id: string): Promise<{ id: string; says: string }> {
  const notice = found(await findNotice(work, person, id))
  return { id: notice.id, says: noticeSays(notice, dayInWords(dayOf(notice.made_at))) }
}
