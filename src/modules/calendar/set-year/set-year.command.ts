/** Writes down a school year from our suggestion, as a beginning to be put right. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aKeeper, maySetCalendar } from '../calendar.permissions.ts'
import { problemWithSpan, yearsToSet } from '../calendar.span.rules.ts'
import type { SpanContent } from '../calendar.store.ts'
import { calendarStore } from '../calendar.store.ts'
import { suggestedYear } from '../calendar.suggestion.rules.ts'

export type Setting = { done: true } | { done: false; problem: 'no-such-year' | 'set-already' }

/** Nothing where some of these days are there already: those are the organisation's own. */
export function setYear(house: House, actor: Actor, once: string, year: number): Promise<Setting> {
  insist(maySetCalendar(actor), aKeeper)
  return house.once<Setting>(actor, 'year.set', once, async (work) => {
    if (!yearsToSet(dayOf(work.now)).includes(year)) return { done: false, problem: 'no-such-year' }
    const store = calendarStore(work)
    const kept = await store.lockSpans()
    const { terms, holidays } = suggestedYear(year)
    const wanted: SpanContent[] = [
      ...terms.map(({ name, from, until }) => ({ kind: 'term' as const, name, from_on: from, until_on: until })),
      ...holidays.map(({ name, from, until }) => ({ kind: 'holiday' as const, name, from_on: from, until_on: until })),
    ]
    if (wanted.some((one) => problemWithSpan(one, kept))) return { done: false, problem: 'set-already' }
    await store.addSpans(wanted)
    work.record('year.set', {})
    return { done: true }
  })
}
