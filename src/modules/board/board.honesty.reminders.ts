/** What waits for people who keep the board honest: gaps to accept, lists to answer for, things to look at. */

import type { Calendar } from '#modules/calendar/index.ts'
import { askedFrom, lastWeeksDays, lastWeeksFrom, readCalendar, termOf } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { CountedList } from '#platform/promises/promise.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import { listChecks, listWords } from './board.checks.questions.ts'
import { checksATerm, listState, thingsOf } from './board.checks.rules.ts'
import { listProposedGaps } from './board.gaps.questions.ts'
import { mayAcceptGaps, mayAnswerLists, mayCheck } from './board.permissions.ts'

export async function honestyReminders(work: Work, actor: Actor, lists: readonly CountedList[]): Promise<Reminder[]> {
  const calendar = await readCalendar(work)
  return [
    ...(await gapsToAccept(work, actor)),
    ...(await listsToAnswer(work, actor, { lists, calendar })),
    ...(await thingsToLookAt(work, actor, calendar)),
  ]
}

/** The first two weeks of a term are full of other things. */
const afterDays = 14

interface Asked {
  readonly lists: readonly CountedList[]
  readonly calendar: Calendar
}

/** One task for all of them, early in the term: a list that somebody found wanting is asked about no more. */
async function listsToAnswer(work: Work, actor: Actor, { lists, calendar }: Asked): Promise<Reminder[]> {
  if (!mayAnswerLists(actor) || lists.length === 0) return []
  const today = dayOf(work.now)
  if (today < daysAfter(termOf(calendar, today).from, afterDays)) return []
  const words = await listWords(work, work.now)
  const waiting = lists.filter(({ id }) => listState(calendar, words.get(id), today) === 'not-asked')
  const [first] = waiting
  if (!first) return []
  const isOne = waiting.length === 1
  return [
    {
      cause: 'lists to answer for',
      kind: 'due',
      title: isOne ? `Is it complete: ${first.says}?` : `Say of ${waiting.length} lists whether they are complete`,
      why: 'Kept cannot know who or what is missing. Until somebody has said so this term, what is counted over them does not show as met.',
      step: { href: '/board/lists', text: 'Look at the lists' },
      dueOn: termOf(calendar, today).until,
    },
  ]
}

/** One task however many wait. */
async function gapsToAccept(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayAcceptGaps(actor)) return []
  const waiting = (await listProposedGaps(work)).filter((one) => one.proposed_by !== actor.person)
  const [first] = waiting
  if (!first) return []
  return [
    {
      cause: 'known gaps to accept',
      kind: 'due',
      title:
        waiting.length === 1 ? 'A known gap waits for a trustee' : `${waiting.length} known gaps wait for a trustee`,
      why: `${first.proposedByName} proposed a plan on ${dayInWords(dayOf(first.proposed_at))}.`,
      step: { href: pathTo('/board/gaps/:gap/accept', { gap: first.id }), text: 'Read the plan' },
    },
  ]
}

async function thingsToLookAt(work: Work, actor: Actor, calendar: Calendar): Promise<Reminder[]> {
  if (!mayCheck(actor)) return []
  const today = dayOf(work.now)
  const term = termOf(calendar, today)
  if (today < askedFrom(calendar, lastWeeksFrom(term.until), lastWeeksDays)) return []
  const checks = await listChecks(work, term)
  const looks = checks.filter(({ outcome }) => outcome)
  if (thingsOf(looks, term).size >= checksATerm) return []
  return [
    {
      cause: 'look for yourself',
      kind: 'due',
      title: 'Look for yourself at three things',
      why: `Once a term somebody checks what the board shows as met. The term ends on ${dayInWords(term.until)}.`,
      step: { href: '/board/checks', text: 'Look for yourself' },
      dueOn: term.until,
    },
  ]
}
