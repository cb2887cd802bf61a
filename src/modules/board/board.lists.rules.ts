/** What is counted over lists whose total nobody knows: met only while somebody says that every one of them is complete. */
import type { Calendar } from '#modules/calendar/index.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { notYetKnown } from '#platform/promises/evidence.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { ListWord } from './board.checks.rules.ts'
import { listState } from './board.checks.rules.ts'

type Found = Omit<Evidence, 'validUntil'>

/** `today` is the day it is, or was: somebody's word holds for its term. */
export function overLists(
  evidence: Found,
  lists: readonly { says: string; word: ListWord | undefined }[],
  { today, calendar }: { readonly today: string; readonly calendar: Calendar },
): Found {
  if (evidence.verdict !== 'kept') return evidence
  const open = lists.find(({ word }) => listState(calendar, word, today) !== 'complete')
  if (!open) return evidence
  const { says, word } = open
  const lacks =
    listState(calendar, word, today) === 'incomplete'
      ? `But something is missing from ${says}: ${word?.missing}`
      : `But nobody has said this term that ${says} is complete.`
  const { strength, counted } = evidence
  return notYetKnown(`${evidence.because} ${lacks}`, {
    telling: 'not-looked-at',
    strength,
    counted,
    step: { href: '/board/lists', text: `Say whether ${says} is complete` },
    ...(evidence.nextDue ? { nextDue: evidence.nextDue } : {}),
    ...(word ? { on: dayOf(word.saidAt) } : {}),
  })
}
