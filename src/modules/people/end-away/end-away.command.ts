/** Ends a time away: whoever is back counts as here from today, and what has not begun is cancelled. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { maySayAway, somebodyInCharge } from '../people.permissions.ts'
import { postStore } from '../people.posts.store.ts'
import { endingOf } from '../say-away/say-away.days.rules.ts'

/** Not done where it was over already. */
export type EndingAway = { done: boolean; person: string }

export function endAway(house: House, actor: Actor, once: string, id: string): Promise<EndingAway> {
  return house.once<EndingAway>(actor, 'absence.ended', once, async (work) => {
    const store = postStore(work, actor.person)
    const absence = found(await store.lockAbsence(id))
    const person = absence.person_id
    insist(maySayAway(actor, person), somebodyInCharge)
    const ending = endingOf({ fromOn: absence.from_on, untilOn: absence.until_on }, dayOf(work.now))
    if (absence.cancelled_at !== null || !ending) return { done: false, person }
    const change = ending.how === 'cancel' ? { cancelled_at: work.now } : { until_on: ending.untilOn }
    await store.changeAbsence(id, change)
    work.record('absence.ended', { person, absence: id })
    return { done: true, person }
  })
}
