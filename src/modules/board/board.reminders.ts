/** What waits for people in this room: commitments to decide, and what is to be confirmed or seen. */
import type { Calendar } from '#modules/calendar/index.ts'
import { readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayDecide, mayNameOwners, mayWitness } from './board.permissions.ts'
import type { TendedInWords } from './confirm-commitment/confirm-commitment.tended.questions.ts'
import { countUndecided, listTended } from './confirm-commitment/confirm-commitment.tended.questions.ts'
import { dueOn, isAsked, tendingOf } from './confirm-commitment/confirm-commitment.tended.rules.ts'

/** One for each cause, however many commitments it is about. */
export async function decisionReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  const [tended, undecided, calendar] = await Promise.all([
    listTended(work),
    mayDecide(actor) ? countUndecided(work) : 0,
    readCalendar(work),
  ])
  const today = dayOf(work.now)
  return [
    ...toConfirm(tended, actor, { today, calendar }),
    ...toSee(tended, actor, today),
    ...toOwn(tended, actor, today),
    ...toDecide(undecided),
  ]
}

function toConfirm(
  tended: readonly TendedInWords[],
  actor: Actor,
  { today, calendar }: { today: string; calendar: Calendar },
): Reminder[] {
  const mine = tended.filter(({ owner }) => owner?.id === actor.person)
  const waiting = mine.filter((one) => isAsked(calendar, one, today))
  const [first] = waiting.toSorted((one, other) => (dueOn(one) ?? '').localeCompare(dueOn(other) ?? ''))
  if (!first) return []
  const overdue = waiting.filter((one) => tendingOf(one, today) === 'overdue').length
  const isOne = waiting.length === 1
  const due = dueOn(first)
  return [
    {
      cause: 'confirmations of mine',
      kind: 'due',
      title: isOne ? 'Say whether it is done' : `Say of ${waiting.length} things whether they are done`,
      why: isOne
        ? first.does
        : `You look after them.${overdue > 0 ? ` ${overdue} of them ${overdue === 1 ? 'is' : 'are'} overdue.` : ''}`,
      step: {
        href: isOne
          ? pathTo('/board/commitments/:statement/confirm', { statement: first.statementId })
          : '/board/confirmations',
        text: isOne ? 'Say what you saw' : 'See them',
      },
      ...(due ? { dueOn: due } : {}),
    },
  ]
}

function toSee(tended: readonly TendedInWords[], actor: Actor, today: string): Reminder[] {
  if (!mayDecide(actor)) return []
  const waiting = tended.filter(
    (one) => one.last && tendingOf(one, today) === 'unseen' && mayWitness(actor, one.last.by),
  )
  const count = waiting.length
  if (count === 0) return []
  return [
    {
      cause: 'confirmations to be seen',
      kind: 'due',
      title: count === 1 ? 'Look at something that was confirmed' : `Look at ${count} things that were confirmed`,
      why: 'Your organisation decided that a second person sees it too.',
      step: { href: '/board/confirmations', text: 'See what it is' },
    },
  ]
}

/** Somebody left, or nobody was named: without this nobody would be asked at all. */
function toOwn(tended: readonly TendedInWords[], actor: Actor, today: string): Reminder[] {
  if (!mayNameOwners(actor)) return []
  const waiting = tended.filter((one) => ['nobody', 'owner-left'].includes(tendingOf(one, today)))
  const [first] = waiting
  if (!first) return []
  const isOne = waiting.length === 1
  return [
    {
      cause: 'nobody looks after it',
      kind: 'due',
      title: isOne ? 'Nobody looks after one thing' : `Nobody looks after ${waiting.length} things`,
      why: `People are to confirm “${first.text}”${isOne ? '' : ' and others'}, and nobody who is here is asked to.`,
      step: {
        href: pathTo('/board/commitments/:statement/owner', { statement: first.statementId }),
        text: isOne ? 'Say who looks after it' : 'Say who looks after the first',
      },
    },
  ]
}

function toDecide(count: number): Reminder[] {
  if (count === 0) return []
  return [
    {
      cause: 'commitments to decide',
      kind: 'due',
      title: count === 1 ? 'One commitment: how would we know?' : `${count} commitments: how would we know?`,
      why: 'For each, say once how you would know that it is done. You can stop and come back.',
      step: { href: '/board/sections', text: 'Decide some of them' },
    },
  ]
}
