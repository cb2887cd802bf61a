/** Changes what is written of a system, unless somebody else has since it was opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import type { SystemAnswers } from '../systems.form.ts'
import { aKeeper, mayChangeSystems } from '../systems.permissions.ts'
import { systemsStore } from '../systems.store.ts'
import type { SystemRow } from '../systems.tables.ts'

export interface SystemChange {
  system: string
  version: number
  answers: SystemAnswers
}

/** Throws ChangedMeanwhileError with the system as saved now. */
export async function editSystem(house: House, actor: Actor, once: string, change: SystemChange): Promise<void> {
  insist(mayChangeSystems(actor), aKeeper)
  await house.once(actor, 'system.changed', once, async (work) => {
    const store = systemsStore(work, actor.person)
    const saved = found(await store.lockSystem(change.system))
    if (saved.version !== change.version) throw new ChangedMeanwhileError<SystemRow>(saved)
    const { usedFor: used_for, owner: owner_id, ...rest } = change.answers
    await store.changeSystem(saved, { ...rest, used_for, owner_id })
    work.record('system.changed', { system: saved.id })
  })
}
