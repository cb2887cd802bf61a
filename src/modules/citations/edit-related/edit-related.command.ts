/** Changes a related policy, unless somebody else has since it was opened; what is not brought anew stays. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import type { RelatedProblem, RelatedWish } from '../add-related/add-related.command.ts'
import { contentOf, keepFile, mayOwn, noFile, openedNow } from '../add-related/add-related.command.ts'
import { problemWithBrought } from '../add-related/add-related.rules.ts'
import { aKeeper, mayChangeRelated } from '../citations.permissions.ts'
import { citationsStore } from '../citations.store.ts'
import type { RelatedPolicyRow } from '../citations.tables.ts'

export interface RelatedChange extends RelatedWish {
  related: string
  version: number
}

export type Changing = { done: true } | { done: false; problem: RelatedProblem }

/** Throws ChangedMeanwhileError with the policy as saved now. */
export function editRelated(house: House, actor: Actor, once: string, change: RelatedChange): Promise<Changing> {
  insist(mayChangeRelated(actor), aKeeper)
  return house.once<Changing>(actor, 'citation.changed', once, async (work) => {
    const { answers, brought } = change
    // Sealed before anything is locked: 20 MB take a moment.
    const file = brought ? await keepFile(work, change.files, brought) : undefined
    const store = citationsStore(work, actor.person)
    const saved = found((await store.lockRelated()).find(({ id }) => id === change.related))
    if (saved.version !== change.version) throw new ChangedMeanwhileError<RelatedPolicyRow>(saved)
    const problem = problemWithBrought({
      hasFile: file !== undefined,
      link: answers.link,
      heldLink: saved.link,
      opened: answers.opened,
      openedBefore: saved.opened_on !== null,
    })
    if (problem) return { done: false, problem }
    const isOwned = answers.owner === saved.owner_id || (await mayOwn(work, answers.owner))
    if (!isOwned) return { done: false, problem: 'no-such-owner' }
    const opened =
      answers.opened === 'before'
        ? { opened_on: saved.opened_on, opened_by: saved.opened_by }
        : openedNow(work, actor, answers)
    await store.changeRelated(saved, { ...contentOf(answers), ...placeOf(saved, answers.link, file), ...opened })
    work.record('citation.changed', { related: saved.id })
    return { done: true }
  })
}

type Place = Pick<RelatedPolicyRow, 'link' | 'file_id' | 'file_name' | 'file_kind' | 'file_sha256' | 'file_bytes'>

/** A file that is brought takes the link's place; a new link takes the file's; with neither it stays where it is. */
function placeOf(saved: RelatedPolicyRow, link: string, file: Omit<Place, 'link'> | undefined): Place {
  if (file) return { link: '', ...file }
  if (link !== '') return { link, ...noFile }
  const { file_id, file_name, file_kind, file_sha256, file_bytes } = saved
  return { link: saved.link, file_id, file_name, file_kind, file_sha256, file_bytes }
}
