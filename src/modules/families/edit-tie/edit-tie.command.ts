/** Changes who somebody is to a child and what they may be told, unless somebody else has since it was opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { isKeeper, mayEditFamilies } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import type { TieFormAnswers } from '../families.tie.form.ts'
import { aKeeper } from '../families.words.ts'

export interface TieChange {
  tie: string
  version: number
  answers: TieFormAnswers
}

/** `told-nothing`: whoever must not know is told nothing, and the form said otherwise. */
export function editTie(
  house: House,
  actor: Actor,
  once: string,
  { tie: id, version, answers }: TieChange,
): Promise<'done' | 'changed-meanwhile' | 'told-nothing'> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'tie.changed', once, async (work) => {
    const store = familiesStore(work, actor.person)
    const tie = found(await store.lockTie(id))
    insist(isKeeper(actor) || !(tie.do_not_contact || tie.must_not_know), aKeeper)
    if (tie.version !== version) return 'changed-meanwhile'
    if (tie.must_not_know && answers.told.length > 0) return 'told-nothing'
    await store.changeTie(tie, answers)
    work.record('tie.changed', { tie: id, child: tie.child_id })
    return 'done'
  })
}
