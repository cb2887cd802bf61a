/** Keeps what a person says about their own name; nobody answers for another, and the last answer counts. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found } from '#platform/refusals/refusals.ts'
import { namingsStore } from '../helplines.namings.store.ts'
import type { NamingAnswer } from '../helplines.words.ts'

export async function answerNaming(
  house: House,
  actor: Actor,
  once: string,
  id: string,
  answer: NamingAnswer,
): Promise<void> {
  await house.once(actor, 'naming.answered', once, async (work) => {
    const store = namingsStore(work, actor.person)
    const naming = found(await store.lockNaming(id, actor.person))
    await store.addAnswer(naming.id, answer)
    work.record('naming.answered', { naming: naming.id, line: naming.line_id })
  })
}
