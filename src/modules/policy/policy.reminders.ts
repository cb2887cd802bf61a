/** What waits for people in this room: no policy yet, a draft to be checked or adopted, a review that falls due. */
import type { Calendar } from '#modules/calendar/index.ts'
import { askedFrom, readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'
import { mayAdopt, mayBring, mayCorrect } from './policy.permissions.ts'
import type { PolicyStanding } from './policy.standing.questions.ts'
import { listStandings } from './policy.standing.questions.ts'
import { remindDaysBefore } from './policy.words.ts'
import { spanInWords, standingOf } from './review-policy/review-policy.rules.ts'

/** More policies than that are looked after on their own pages. */
const mostPolicies = 20

export async function policyReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayBring(actor) && !mayCorrect(actor) && !mayAdopt(actor)) return []
  const policies = await listStandings(work, { after: undefined, most: mostPolicies })
  const hasText = policies.some(({ version, draft }) => version !== undefined || draft !== undefined)
  if (!hasText) return mayBring(actor) ? [bringIt] : []
  const today = dayOf(work.now)
  const calendar = await readCalendar(work)
  return policies.flatMap((policy) => [
    ...draftWaits(policy, actor),
    ...(mayAdopt(actor) ? reviewDue(policy, today, calendar) : []),
  ])
}

const bringIt: Reminder = {
  cause: 'no policy',
  kind: 'due',
  title: 'Bring your online safety policy',
  why: 'Kept reads it and shows every promise in it. If you have none, it helps you to write one.',
  step: { href: '/policy', text: 'Bring it or write one' },
}

/** What is to be checked waits for those who correct; what is ready waits for those who adopt. */
function draftWaits({ title, draft }: PolicyStanding, actor: Actor): Reminder[] {
  if (!draft) return []
  const reminder = (why: string, step: Reminder['step']): Reminder[] => [
    { cause: `draft ${draft.id}`, kind: 'due', title: `A draft waits: ${title}`, why, step },
  ]
  const toDraft = { href: pathTo('/policy/drafts/:draft', { draft: draft.id }), text: 'Go on with it' }
  if (draft.toCheck > 0) return mayCorrect(actor) ? reminder(toCheckInWords(draft.toCheck), toDraft) : []
  if (mayAdopt(actor))
    return reminder('Nothing in it is in doubt. Read it through, then adopt it.', {
      href: pathTo('/policy/drafts/:draft/adopt', { draft: draft.id }),
      text: 'Adopt it',
    })
  return []
}

function toCheckInWords(count: number): string {
  return count === 1 ? 'One statement is to be checked.' : `${count} statements are to be checked.`
}

function reviewDue({ id, title, version }: PolicyStanding, today: string, calendar: Calendar): Reminder[] {
  if (!version) return []
  const standing = standingOf(version.nextReviewOn, today)
  if (today < askedFrom(calendar, daysAfter(version.nextReviewOn, -remindDaysBefore))) return []
  const due = dayInWords(version.nextReviewOn)
  const overdue = standing === 'overdue' ? `Overdue by ${spanInWords(version.nextReviewOn, today)}. ` : ''
  return [
    {
      cause: `review ${id}`,
      kind: 'due',
      title: `Look at it again: ${title}`,
      why: `${overdue}Version ${version.number} is to be looked at again by ${due}.`,
      step: { href: pathTo('/policy/:policy', { policy: id }), text: 'See how it stands' },
      dueOn: version.nextReviewOn,
    },
  ]
}
