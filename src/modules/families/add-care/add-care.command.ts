/** Writes down who decides for a child in care; what was seen was seen by whoever writes it down. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { guardedStore } from '../families.guarded.store.ts'
import { mayEditCare } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'
import type { AddCareAnswers, CareProblem } from './add-care.form.ts'
import { problemWithCare } from './add-care.rules.ts'

export function addCare(
  house: House,
  actor: Actor,
  once: string,
  child: string,
  answers: AddCareAnswers,
): Promise<'done' | CareProblem> {
  insist(mayEditCare(actor), aKeeper)
  return house.once(actor, 'care.added', once, async (work) => {
    const today = dayOf(work.now)
    found(await familiesStore(work, actor.person).lockYoungPerson(child))
    const store = guardedStore(work, actor.person)
    const isInCare = (await store.lockCare(child)) !== undefined
    const problem = problemWithCare(answers, isInCare, today)
    if (problem) return problem
    const care = await store.addCare(child, { ...answers, fromOn: today })
    work.record('care.added', { care, child })
    return 'done'
  })
}
