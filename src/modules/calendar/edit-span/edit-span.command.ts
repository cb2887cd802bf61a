/** Changes a term or holiday, unless somebody else has since it was opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import type { SpanAnswers } from '../calendar.form.ts'
import { aKeeper, maySetCalendar } from '../calendar.permissions.ts'
import type { SpanProblem } from '../calendar.span.rules.ts'
import { problemWithSpan } from '../calendar.span.rules.ts'
import { calendarStore } from '../calendar.store.ts'
import type { SpanRow } from '../calendar.tables.ts'

export interface SpanChange {
  readonly span: string
  readonly version: number
  readonly answers: SpanAnswers
}

export type Changing = { done: true } | { done: false; problem: SpanProblem }

/** Throws ChangedMeanwhileError with the span as it is now. */
export function editSpan(house: House, actor: Actor, once: string, change: SpanChange): Promise<Changing> {
  insist(maySetCalendar(actor), aKeeper)
  const { span, version, answers } = change
  return house.once<Changing>(actor, 'span.changed', once, async (work) => {
    const store = calendarStore(work)
    const all = await store.lockSpans()
    const kept = found(all.find(({ id }) => id === span))
    if (kept.version !== version) throw new ChangedMeanwhileError<SpanRow>(kept)
    const problem = problemWithSpan(
      answers,
      all.filter(({ id }) => id !== span),
    )
    if (problem) return { done: false, problem }
    await store.changeSpan(span, answers, version)
    work.record('span.changed', { span })
    return { done: true }
  })
}
