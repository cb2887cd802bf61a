/** Changes what is known of a place, unless somebody else has since it was opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PlaceAnswers } from '../programmes.form.ts'
import { aKeeper, mayEditPlaces } from '../programmes.permissions.ts'
import { programmesStore } from '../programmes.store.ts'
import type { PlaceRow } from '../programmes.tables.ts'

export interface PlaceChange {
  readonly place: string
  readonly version: number
  readonly answers: PlaceAnswers
}

export type ChangingPlace = { done: true } | { done: false; problem: 'asked-in-the-future' }

/** Throws ChangedMeanwhileError with the place as it is now. */
export function editPlace(house: House, actor: Actor, once: string, change: PlaceChange): Promise<ChangingPlace> {
  insist(mayEditPlaces(actor), aKeeper)
  const { place, version, answers } = change
  return house.once<ChangingPlace>(actor, 'place.changed', once, async (work) => {
    const store = programmesStore(work)
    const kept = found(await store.lockPlace(place))
    if (kept.version !== version) throw new ChangedMeanwhileError<PlaceRow>(kept)
    if ((answers.checked_on ?? '') > dayOf(work.now)) return { done: false, problem: 'asked-in-the-future' }
    await store.changePlace(place, answers, version)
    work.record('place.changed', { place })
    return { done: true }
  })
}
