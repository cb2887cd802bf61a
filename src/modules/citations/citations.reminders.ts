/** What waits for people in this room: one task for related policies, one for the laws that the policy names. */
import type { Calendar } from '#modules/calendar/index.ts'
import { askedFrom, readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import { mayChangeRelated, mayCheckLaws } from './citations.permissions.ts'
import { listLawSentences, readRelatedStanding } from './citations.questions.ts'
import { lawDueOn, lawStateOf } from './citations.rules.ts'
import { remindDaysBefore } from './citations.words.ts'

export async function citationsReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  const [related, laws] = [mayChangeRelated(actor), mayCheckLaws(actor)]
  if (!related && !laws) return []
  const calendar = await readCalendar(work)
  return [...(related ? await relatedDue(work, calendar) : []), ...(laws ? await lawsDue(work, calendar) : [])]
}

async function relatedDue(work: Work, calendar: Calendar): Promise<Reminder[]> {
  const today = dayOf(work.now)
  const { held } = await readRelatedStanding(work)
  const due = held.filter(({ reviewOn }) => isAsked(calendar, reviewOn, today))
  const dueOn = due.map(({ reviewOn }) => reviewOn).sort()[0]
  if (dueOn === undefined) return []
  return [
    {
      cause: 'related policies to be reviewed',
      kind: 'due',
      title: 'Look at related policies again',
      why: `${countInWords(due.length)} to be looked at again, the first by ${dayInWords(dueOn)}.`,
      step: { href: '/citations', text: 'See which' },
      dueOn,
    },
  ]
}

async function lawsDue(work: Work, calendar: Calendar): Promise<Reminder[]> {
  const today = dayOf(work.now)
  const due = (await listLawSentences(work)).filter(
    (one) => lawStateOf(one, today) !== 'wrong' && isAsked(calendar, lawDueOn(one), today),
  )
  const dueOn = due.map(lawDueOn).sort()[0]
  if (dueOn === undefined) return []
  return [
    {
      cause: 'laws to be checked',
      kind: 'due',
      title: 'Check what the policy says of the law',
      why: `${countInWords(due.length)} to be checked, the first by ${dayInWords(dueOn)}.`,
      step: { href: '/citations/laws', text: 'Check them' },
      dueOn,
    },
  ]
}

const isAsked = (calendar: Calendar, dueOn: string, today: string) =>
  today >= askedFrom(calendar, daysAfter(dueOn, -remindDaysBefore))

const countInWords = (count: number) => (count === 1 ? '1 is' : `${count} are`)
