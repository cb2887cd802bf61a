/** Builders with words for states, for tests and seeds: a system, who holds it, a look. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { SystemContent } from './systems.store.ts'
import { systemsStore } from './systems.store.ts'
import type { LookRow } from './systems.tables.ts'
import type { HolderLevel } from './systems.words.ts'

type Found = Pick<LookRow, 'second_step' | 'own_names' | 'passwords' | 'leavers_gone'>
const inOrder: Found = { second_step: 'everybody', own_names: 'yes', passwords: 'manager', leavers_gone: 'yes' }

export function aSystem(work: Work, by: string) {
  const store = systemsStore(work, by)
  return {
    listed: (content: Partial<SystemContent> = {}): Promise<string> =>
      store.addSystem({ name: 'Staff e-mail', kind: 'e-mail', used_for: '', owner_id: null, ...content }),
    heldBy: (system: string, person: string, level: HolderLevel = 'administrator') =>
      store.addHolder({ system_id: system, person_id: person, level, from_on: dayOf(work.now) }),
    lookedAt: (system: string, found: Partial<Found> = {}, on = dayOf(work.now)) =>
      store.addLook({ ...inOrder, ...found, system_id: system, looked_on: on, says: '' }),
    putAway: (system: string) => store.putAway(system),
  }
}

/* The acts of this room, for seeds and tests that live through a time without a browser. */
export { addHolder } from './add-holder/add-holder.command.ts'
export { addSystem } from './add-system/add-system.command.ts'
export { lookAtSystem } from './look-at-system/look-at-system.command.ts'
export type { LookAnswers } from './systems.form.ts'
export type { SystemKind } from './systems.words.ts'
