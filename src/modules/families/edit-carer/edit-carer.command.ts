/** Changes a parent's or carer's name and address, unless somebody else has since it was opened. */
import { changePersonFacts } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { mayEditFamilies } from '../families.permissions.ts'
import type { CarerAnswers } from '../families.tie.form.ts'
import { aKeeper } from '../families.words.ts'

export interface CarerChange {
  carer: string
  version: number
  answers: CarerAnswers
}

/** False where somebody else changed it meanwhile. */
export function editCarer(
  house: House,
  actor: Actor,
  once: string,
  { carer, version, answers }: CarerChange,
): Promise<boolean> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'carer.changed', once, async (work) => {
    const { name, email, phone, languages } = answers
    const facts = { name, email: email || null, phone: phone || null, languages }
    if (!(await changePersonFacts(work, 'parent-or-carer', carer, facts, version))) return false
    work.record('carer.changed', { carer })
    return true
  })
}
