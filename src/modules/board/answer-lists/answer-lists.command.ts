/** Keeps somebody's word on whether lists are complete. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { checkStore } from '../board.checks.store.ts'
import { aCoordinator, mayAnswerLists } from '../board.permissions.ts'
import type { ListAnswer } from './answer-lists.form.ts'

export function answerLists(house: House, actor: Actor, once: string, answers: readonly ListAnswer[]): Promise<void> {
  insist(mayAnswerLists(actor), aCoordinator)
  return house.once<void>(actor, 'list.answered', once, async (work) => {
    for (const { list, isComplete, missing } of answers) {
      const answer = await checkStore(work).addListAnswer(list, actor.person, isComplete, missing)
      work.record('list.answered', { answer, list })
    }
  })
}
