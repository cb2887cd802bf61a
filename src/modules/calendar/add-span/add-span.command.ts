/** Keeps a term or a holiday of the organisation's own. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import type { SpanAnswers } from '../calendar.form.ts'
import { aKeeper, maySetCalendar } from '../calendar.permissions.ts'
import type { SpanProblem } from '../calendar.span.rules.ts'
import { problemWithSpan } from '../calendar.span.rules.ts'
import { calendarStore } from '../calendar.store.ts'

export type Keeping = { done: true } | { done: false; problem: SpanProblem }

export function addSpan(house: House, actor: Actor, once: string, answers: SpanAnswers): Promise<Keeping> {
  insist(maySetCalendar(actor), aKeeper)
  return house.once<Keeping>(actor, 'span.added', once, async (work) => {
    const store = calendarStore(work)
    const problem = problemWithSpan(answers, await store.lockSpans())
    if (problem) return { done: false, problem }
    for (const span of await store.addSpans([answers])) work.record('span.added', { span })
    return { done: true }
  })
}
