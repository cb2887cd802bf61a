/** Chooses what somebody is shown this week, and remembers it, so that what they do makes room for nothing more. */
import type { Holiday } from '#modules/calendar/index.ts'
import { holidayOf, readCalendar } from '#modules/calendar/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayOf } from '#platform/text/dates.ts'
import { canWait, choose, mondayOf } from '../reviews.rules.ts'
import { shownStore } from '../reviews.store.ts'

export interface ThisWeek {
  readonly reminders: readonly Reminder[]
  /** How many wait for another week, because so much was shown in this one. */
  readonly later: number
  /** How many wait until the holidays are over. */
  readonly resting: number
  /** The holidays it is. */
  readonly holiday: Holiday | undefined
}

export async function chooseThisWeek(work: Work, actor: Actor, gathered: readonly Reminder[]): Promise<ThisWeek> {
  const today = dayOf(work.now)
  const holiday = holidayOf(await readCalendar(work), today)
  const asked = holiday ? gathered.filter((one) => !canWait(one)) : gathered
  const resting = new Set(gathered.map(({ cause }) => cause)).size - new Set(asked.map(({ cause }) => cause)).size
  const store = shownStore(work, actor.person, mondayOf(today))
  const already = await store.listCauses()
  const { shown, later } = choose(asked, already)
  await store.addCauses(shown.flatMap(({ cause }) => (already.has(cause) ? [] : [cause])))
  return { reminders: shown, later: later.length, resting, holiday }
}
