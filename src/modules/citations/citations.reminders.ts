/** What waits for people in this room: one task for related policies, one for the laws that the policy names. */
import { askedFrom } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import { mayChangeRelated, mayCheckLaws } from './citations.permissions.ts'
import { listLawSentences, readRelatedStanding } from './citations.questions.ts'
import { lawDueOn, lawStateOf } from './citations.rules.ts'
import { remindDaysBefore } from './citations.words.ts'

export async function citationsReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  return [
    ...(mayChangeRelated(actor) ? await relatedDue(work) : []),
    ...(mayCheckLaws(actor) ? await lawsDue(work) : []),
  ]
}

async function relatedDue(work: Work): Promise<Reminder[]> {
  const today = dayOf(work.now)
  const { held } = await readRelatedStanding(work)
  const due = held.filter(({ reviewOn }) => isAsked(reviewOn, today))
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

async function lawsDue(work: Work): Promise<Reminder[]> {
  const today = dayOf(work.now)
  const due = (await listLawSentences(work)).filter(
    (one) => lawStateOf(one, today) !== 'wrong' && isAsked(lawDueOn(one), today),
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

const isAsked = (dueOn: string, today: string) => today >= askedFrom(daysAfter(dueOn, -remindDaysBefore))

const countInWords = (count: number) => (count === 1 ? '1 is' : `${count} are`)
