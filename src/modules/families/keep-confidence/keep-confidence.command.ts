/** Keeps from parents and carers that a young person is here, and lets them be told again; each reading of why is recorded. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import type { ShownConfidence } from '../families.care.questions.ts'
import { openConfidence } from '../families.care.questions.ts'
import { guardedStore } from '../families.guarded.store.ts'
import { getChildName } from '../families.names.questions.ts'
import { mayReadConfidence, maySetConfidence } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'

export interface ConfidenceOfChild {
  child: string
  name: string
  kept: ShownConfidence | undefined
}

export function readConfidence(house: House, actor: Actor, child: string): Promise<ConfidenceOfChild> {
  insist(mayReadConfidence(actor), aKeeper)
  return house.inOrganisation(actor, async (work) => {
    const name = await getChildName(work, child)
    work.record('confidence.read', { child })
    return { child, name, kept: await openConfidence(work, child) }
  })
}

/** Set again, the new reason stands and the old one is kept as what was. */
export function setConfidence(house: House, actor: Actor, once: string, child: string, reason: string): Promise<void> {
  insist(maySetConfidence(actor), aKeeper)
  return house.once(actor, 'confidence.set', once, async (work) => {
    found(await familiesStore(work, actor.person).lockYoungPerson(child))
    const store = guardedStore(work, actor.person)
    await store.endConfidence(child)
    const confidence = await store.setConfidence(child, reason)
    work.record('confidence.set', { confidence, child })
    work.announce('confidence.set', { child })
  })
}

export function endConfidence(house: House, actor: Actor, once: string, child: string): Promise<void> {
  insist(maySetConfidence(actor), aKeeper)
  return house.once(actor, 'confidence.ended', once, async (work) => {
    found(await familiesStore(work, actor.person).lockYoungPerson(child))
    found((await guardedStore(work, actor.person).endConfidence(child)) || undefined)
    work.record('confidence.ended', { child })
  })
}
