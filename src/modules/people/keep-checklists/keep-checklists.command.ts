/** Adds to what is always done when somebody joins or leaves, or takes something off; lists that are under way stay. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { leavingStore } from '../leave-person/leave-person.store.ts'
import { mayEditPeople } from '../people.permissions.ts'
import type { ChecklistItemAnswers } from './keep-checklists.form.ts'

export function addChecklistItem(
  house: House,
  actor: Actor,
  once: string,
  { list, says }: ChecklistItemAnswers,
): Promise<void> {
  insist(mayEditPeople(actor))
  return house.once(actor, 'checklist.changed', once, async (work) => {
    const item = await leavingStore(work).addItem(list, says, actor.person)
    work.record('checklist.changed', { item })
  })
}

export function putChecklistItemAway(house: House, actor: Actor, once: string, item: string): Promise<void> {
  insist(mayEditPeople(actor))
  return house.once(actor, 'checklist.shortened', once, async (work) => {
    found((await leavingStore(work).putItemAway(item)) || undefined)
    work.record('checklist.shortened', { item })
  })
}
