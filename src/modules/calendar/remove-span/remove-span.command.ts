/** Takes a term or a holiday away: from then on those days are as the rest of the calendar, or our suggestion, says. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, maySetCalendar } from '../calendar.permissions.ts'
import { calendarStore } from '../calendar.store.ts'

export async function removeSpan(house: House, actor: Actor, once: string, span: string): Promise<void> {
  insist(maySetCalendar(actor), aKeeper)
  await house.once(actor, 'span.removed', once, async (work) => {
    const store = calendarStore(work)
    const { id } = found((await store.lockSpans()).find((one) => one.id === span))
    await store.removeSpan(id)
    work.record('span.removed', { span: id })
  })
}
