/** Adopts the newest paper of its kind by a typed name. A paper is never changed: its id stands for its words. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { isSameName } from '#platform/text/same-name.ts'
import type { AdoptAnswers } from '../privacy.form.ts'
import { anAdopter, mayAdopt } from '../privacy.permissions.ts'
import { listNewestPapers } from '../privacy.questions.ts'
import { privacyStore } from '../privacy.store.ts'

export type AdoptionProblem = 'not-their-name' | 'adopted-already' | 'newer-one'
export type Adopting = { done: true } | { done: false; problem: AdoptionProblem }

export function adoptPaper(
  house: House,
  actor: Actor,
  once: string,
  paper: string,
  answers: AdoptAnswers,
): Promise<Adopting> {
  insist(mayAdopt(actor), anAdopter)
  return house.once<Adopting>(actor, 'privacy.paper-adopted', once, async (work) => {
    const store = privacyStore(work, actor.person)
    // Making papers takes the same lock: none appears between looking and adopting.
    await store.lockSetting()
    if (!isSameName(answers.signature, actor.name)) return { done: false, problem: 'not-their-name' }
    if (!(await listNewestPapers(work)).some(({ id }) => id === paper)) return { done: false, problem: 'newer-one' }
    if (!(await store.adopt(paper, answers.signature))) return { done: false, problem: 'adopted-already' }
    work.record('privacy.paper-adopted', { paper })
    return { done: true }
  })
}
