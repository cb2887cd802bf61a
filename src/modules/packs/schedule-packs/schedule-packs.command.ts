/** Sets how often Kept makes a report by itself, and makes the one that is due. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf, startOfDay } from '#platform/text/dates.ts'
import type { Counted } from '../make-pack/make-pack.command.ts'
import { keepPack } from '../make-pack/make-pack.command.ts'
import { aTrustee, maySchedule } from '../packs.permissions.ts'
import { nextAfter } from '../packs.schedule.rules.ts'
import { packsStore } from '../packs.store.ts'

/** Null: never by itself. */
export type ScheduleWish = { readonly everyMonths: number; readonly firstOn: string } | null

export function schedulePacks(house: House, actor: Actor, once: string, wish: ScheduleWish): Promise<void> {
  insist(maySchedule(actor), aTrustee)
  return house.once(actor, 'pack.scheduled', once, async (work) => {
    const next = wish && { every_months: wish.everyMonths, next_on: wish.firstOn, due_at: startOfDay(wish.firstOn) }
    await packsStore(work).setSchedule({
      ...(next ?? { every_months: null, next_on: null, due_at: null }),
      set_by: actor.person,
    })
    work.record('pack.scheduled', { person: actor.person })
  })
}

/** Gives the report's id, or nothing where another process made it meanwhile, or the schedule was changed. */
export async function keepScheduledPack(work: Work, counted: Counted): Promise<string | undefined> {
  const store = packsStore(work)
  const schedule = await store.lockSchedule()
  if (!schedule?.due_at || !schedule.next_on || !schedule.every_months || schedule.due_at > work.now) return undefined
  const pack = await keepPack(work, counted, undefined)
  const next = nextAfter(schedule.next_on, schedule.every_months, dayOf(work.now))
  await store.moveOn({ next_on: next, due_at: startOfDay(next) })
  return pack
}
