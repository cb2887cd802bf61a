/** Writes down a place. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PlaceAnswers } from '../programmes.form.ts'
import { aKeeper, mayEditPlaces } from '../programmes.permissions.ts'
import { programmesStore } from '../programmes.store.ts'

export type AddingPlace = { done: true } | { done: false; problem: 'asked-in-the-future' }

export function addPlace(house: House, actor: Actor, once: string, answers: PlaceAnswers): Promise<AddingPlace> {
  insist(mayEditPlaces(actor), aKeeper)
  return house.once<AddingPlace>(actor, 'place.added', once, async (work) => {
    if ((answers.checked_on ?? '') > dayOf(work.now)) return { done: false, problem: 'asked-in-the-future' }
    const place = await programmesStore(work).addPlace(answers)
    work.record('place.added', { place })
    return { done: true }
  })
}
