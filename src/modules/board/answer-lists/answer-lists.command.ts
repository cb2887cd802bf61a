/** Keeps somebody's word on whether a list is complete. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { checkStore } from '../board.checks.store.ts'
import { aCoordinator, mayAnswerLists } from '../board.permissions.ts'
import type { AnswerListsAnswers } from './answer-lists.form.ts'

/** `list` is the id of a list that some room declares. */
export function answerList(
  house: House,
  actor: Actor,
  once: string,
  list: string,
  { complete, missing }: AnswerListsAnswers,
): Promise<void> {
  insist(mayAnswerLists(actor), aCoordinator)
  return house.once<void>(actor, 'list.answered', once, async (work) => {
    const isComplete = complete === 'yes'
    const answer = await checkStore(work).addListAnswer(list, actor.person, isComplete, isComplete ? '' : missing)
    work.record('list.answered', { answer, list })
  })
}
