/** Says of somebody in no programme that they stay in the records until a day, or that they left. */
import { markLeft } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aKeeper, mayReviewWithout } from '../programmes.permissions.ts'
import { spellsStore } from '../programmes.spells.store.ts'
import type { KeepProblem } from '../programmes.without.rules.ts'
import { problemWithKeeping } from '../programmes.without.rules.ts'
import type { KeepOnAnswers } from './keep-on.form.ts'

export type Keeping = { done: true } | { done: false; problem: KeepProblem | 'left-in-the-future' | 'is-an-adult' }

export function keepOn(
  house: House,
  actor: Actor,
  once: string,
  person: string,
  answers: KeepOnAnswers,
): Promise<Keeping> {
  insist(mayReviewWithout(actor), aKeeper)
  return house.once<Keeping>(actor, 'without.reviewed', once, async (work) => {
    const store = spellsStore(work, actor.person)
    const [known] = await store.whoIsHere([person])
    const { kind } = found(known)
    const today = dayOf(work.now)
    if (answers.answer === 'left') {
      if (kind === 'adult') return { done: false, problem: 'is-an-adult' }
      if (answers.day > today) return { done: false, problem: 'left-in-the-future' }
      await markLeft(work, person, answers.day)
    } else {
      const problem = problemWithKeeping(answers.day, today)
      if (problem) return { done: false, problem }
      await store.keepOn({ person_id: person, reason: answers.reason, until_on: answers.day })
    }
    work.record('without.reviewed', { person })
    return { done: true }
  })
}
