/** What people's confirmations show of a commitment on a day, and until when that stands. */
import type { Calendar } from '#modules/calendar/index.ts'
import { askedFrom } from '#modules/calendar/index.ts'
import { monthsAfter } from '#modules/policy/index.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { dayInWords, daysAfter } from '#platform/text/dates.ts'
import type { Outcome } from '../board.words.ts'

/** What people do for one commitment, who looks after it, and the newest confirmation of just that. */
export interface Tended {
  readonly statementId: string
  readonly polarity: 'do' | 'never' | 'may' | null
  readonly everyMonths: number
  readonly needsWitness: boolean
  readonly owner: { readonly isActive: boolean } | undefined
  readonly last:
    | { readonly id: string; readonly outcome: Outcome; readonly on: string; readonly isWitnessed: boolean }
    | undefined
}

/** So many days before it falls due, it falls due soon. */
export const soonDays = 14

/** Where a person does something about it; given by whoever knows the addresses. */
export interface Steps {
  readonly own: string
  readonly confirm: string
  readonly witness: (confirmation: string) => string
}

export type Found = Omit<Evidence, 'validUntil'>

/** The day the next confirmation falls due; that day is still in time. Undefined where it was never confirmed. */
export function dueOn({ everyMonths, last }: Pick<Tended, 'everyMonths' | 'last'>): string | undefined {
  return last && monthsAfter(last.on, everyMonths)
}

/** Whoever looks after it: it was said not to be done, or was to be confirmed before today. */
const isUnmet = (one: Tended, today: string): boolean =>
  one.last !== undefined && (one.last.outcome === 'not-done' || (dueOn(one) ?? today) < today)

const unmetOf = ({ last }: Tended) => (last?.outcome === 'not-done' ? 'not-done' : 'overdue')

export type Tending =
  | 'nobody'
  | 'owner-left'
  | 'never-confirmed'
  | 'not-done'
  | 'overdue'
  | 'soon'
  | 'unseen'
  | 'confirmed'

/** How it stands with one commitment that people confirm. */
export function tendingOf(one: Tended, today: string): Tending {
  if (!one.owner) return 'nobody'
  if (!one.owner.isActive) return 'owner-left'
  if (!one.last) return 'never-confirmed'
  if (one.last.outcome === 'not-done') return 'not-done'
  const due = dueOn(one) ?? today
  if (due < today) return 'overdue'
  if (daysAfter(today, soonDays) >= due) return 'soon'
  return one.needsWitness && !one.last.isWitnessed ? 'unseen' : 'confirmed'
}

/** Whether its owner is asked now: earlier than soon where that would be in the holidays. */
export function isAsked(calendar: Calendar, one: Tended, today: string): boolean {
  const tending = tendingOf(one, today)
  if (tending === 'never-confirmed' || tending === 'overdue' || tending === 'soon') return true
  const due = tending === 'unseen' || tending === 'confirmed' ? dueOn(one) : undefined
  return due !== undefined && today >= askedFrom(calendar, daysAfter(due, -soonDays))
}

/** All days on which what `confirmationOn` finds could change by itself. */
export function daysOfChange(one: Tended): string[] {
  const due = dueOn(one)
  return due === undefined ? [] : [daysAfter(due, -soonDays), daysAfter(due, 1)]
}

export function confirmationOn(one: Tended, steps: Steps, today: string): Found {
  const tending = tendingOf(one, today)
  const { last } = one
  const none = { telling: 'no-one-confirms', strength: 'told' } as const
  const own = { href: steps.own, text: `Say who looks after it${tending === 'owner-left' ? ' now' : ''}` }
  const isWithout = tending === 'nobody' || tending === 'owner-left'
  // That nobody looks after it any more makes nothing better that was not met.
  if (isWithout && last && isUnmet(one, today))
    return { ...ofConfirmation({ ...one, last }, unmetOf(one), steps), step: own }
  if (tending === 'nobody')
    return notYetKnown('Nobody looks after it yet, so nobody confirms it.', {
      ...none,
      step: own,
    })
  if (tending === 'owner-left')
    return notYetKnown('Its owner has left, so nobody confirms it.', {
      ...none,
      step: own,
    })
  const confirm = { href: steps.confirm, text: 'Confirm it' }
  if (!last)
    return notYetKnown('Somebody looks after it, and it has not been confirmed yet.', { ...none, step: confirm })
  return ofConfirmation({ ...one, last }, tending, steps)
}

/** Of something that was confirmed at least once. */
function ofConfirmation(one: Tended & { last: NonNullable<Tended['last']> }, tending: Tending, steps: Steps): Found {
  const { last, polarity } = one
  const strength = last.isWitnessed ? ('seen' as const) : ('told' as const)
  const confirm = { href: steps.confirm, text: 'Confirm it again' }
  const due = dueOn(one) ?? last.on
  const day = dayInWords(last.on)
  const next = { strength, step: confirm, nextDue: { on: due, what: 'Confirm it again' } }
  if (tending === 'not-done')
    return broken(`It was said on ${day} that this is not done.`, { strength, step: confirm, on: last.on })
  if (tending === 'overdue')
    return broken(`It was last confirmed on ${day}, and the next time was due on ${dayInWords(due)}.`, {
      ...next,
      telling: 'confirmation-overdue',
      on: due,
    })
  if (tending === 'soon')
    return atRisk(`It was last confirmed on ${day}, and is due again by ${dayInWords(due)}.`, next)
  if (tending === 'unseen')
    return atRisk(`It was confirmed on ${day}, and is still to be seen by another person.`, {
      ...next,
      step: { href: steps.witness(last.id), text: 'Say that you have seen it too' },
    })
  const by = last.isWitnessed ? ', and another person has seen it too' : ' by one person'
  return kept(`It was confirmed on ${day}${by}.`, {
    strength,
    telling: polarity === 'never' ? 'nothing-against' : 'confirmed',
    on: last.on,
    nextDue: next.nextDue,
  })
}

/** Whether everything that people confirm is owned and confirmed in time; what was found not done was found in time. */
export function everythingOn(all: readonly Tended[], today: string): Found {
  const count = (...wanted: readonly Tending[]) => all.filter((one) => wanted.includes(tendingOf(one, today))).length
  const [left, soon, unseen] = [count('owner-left'), count('soon'), count('unseen')]
  const late = all.filter((one) => one.last?.outcome === 'done' && isUnmet(one, today))
  const overdue = late.filter(({ owner }) => owner?.isActive !== false).length
  const yet = count('nobody', 'never-confirmed') - late.filter(({ owner }) => !owner).length
  const of = `${all.length} ${all.length === 1 ? 'commitment' : 'commitments'} that people confirm`
  const counted = [
    { of: 'commitments that people confirm', figure: all.length, href: '/board' },
    { of: 'of them with somebody who looks after them', figure: all.length - left - count('nobody'), href: '/board' },
    { of: 'of them confirmed and not overdue', figure: all.length - left - overdue - yet, href: '/board' },
  ]
  const rest = { counted, step: { href: '/board', text: 'See them on the board' } }
  if (all.length === 0) return notYetKnown('People confirm nothing yet.', { step: rest.step })
  if (left > 0)
    return broken(`Of ${of}, ${many(left, 'has an owner who has left', 'have an owner who has left')}.`, rest)
  if (overdue > 0) return broken(`Of ${of}, ${many(overdue, 'is overdue', 'are overdue')}.`, rest)
  if (soon > 0) return atRisk(`Of ${of}, ${many(soon, 'is due soon', 'are due soon')}.`, rest)
  if (unseen > 0) return atRisk(`Of ${of}, ${many(unseen, 'is', 'are')} still to be seen by another person.`, rest)
  if (yet > 0)
    return notYetKnown(`Of ${of}, ${many(yet, 'has', 'have')} not been confirmed by anybody yet.`, {
      ...rest,
      telling: 'no-one-confirms',
    })
  return kept(`All ${of} have somebody who looks after them, and are confirmed in time.`, { counted })
}

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
