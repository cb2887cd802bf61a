/** Every list whose total nobody knows, with the latest word on it. */
import { readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { CountedList } from '#platform/promises/promise.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listWords } from '../board.checks.questions.ts'
import { listState } from '../board.checks.rules.ts'

export async function readLists(work: Work, lists: readonly CountedList[]) {
  const [words, calendar] = await Promise.all([listWords(work, work.now), readCalendar(work)])
  return lists.map((list) => {
    const word = words.get(list.id)
    return { ...list, word, saidOn: word && dayOf(word.saidAt), state: listState(calendar, word, dayOf(work.now)) }
  })
}

/** With the names of its two fields. */
export type ListView = Awaited<ReturnType<typeof readLists>>[number] & {
  readonly fields: { readonly complete: string; readonly missing: string }
}
