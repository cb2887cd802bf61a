/** Reads one check with its number, which is written down; says that the update service was asked, or that it counts no more. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayRecordOf, somebodyElse } from '../vetting.permissions.ts'
import { readDecided } from '../vetting.questions.ts'
import { monthsAfter } from '../vetting.rules.ts'
import { vettingStore } from '../vetting.store.ts'
import type { ClearanceRow } from '../vetting.tables.ts'

export interface OpenedClearance extends Omit<ClearanceRow, 'number_sealed'> {
  number: string
}

/** One's own, too: it is theirs. Written down in the same transaction. */
export function readClearance(house: House, actor: Actor, id: string): Promise<OpenedClearance> {
  return house.inOrganisation(actor, async (work) => {
    const store = vettingStore(work, actor.person)
    const { number_sealed, ...known } = found(await store.findClearance(id))
    const number = await store.openNumber({ id, number_sealed })
    work.record('clearance.read', { clearance: id, person: known.person_id })
    return { ...known, number }
  })
}

export type Looking = { done: true; person: string } | { done: false; problem: 'no-update-service' }

/** The service said that nothing changed: it is renewed from today. */
export function lookAtUpdates(house: House, actor: Actor, once: string, id: string): Promise<Looking> {
  return house.once<Looking>(actor, 'clearance.looked-at', once, async (work) => {
    const store = vettingStore(work, actor.person)
    const known = found(await store.lockClearance(id))
    insist(mayRecordOf(actor, known.person_id), somebodyElse)
    if (!known.on_update_service) return { done: false, problem: 'no-update-service' }
    const { months } = await readDecided(work)
    await store.lookAgain(id, monthsAfter(dayOf(work.now), months))
    work.record('clearance.looked-at', { clearance: id, person: known.person_id })
    return { done: true, person: known.person_id }
  })
}

/** Written by mistake, replaced, or not to be relied on: it stays to be seen, and counts no more. */
export function endClearance(house: House, actor: Actor, once: string, id: string): Promise<string> {
  return house.once(actor, 'clearance.ended', once, async (work) => {
    const store = vettingStore(work, actor.person)
    const known = found(await store.lockClearance(id))
    insist(mayRecordOf(actor, known.person_id), somebodyElse)
    await store.endClearance(id)
    work.record('clearance.ended', { clearance: id, person: known.person_id })
    return known.person_id
  })
}
