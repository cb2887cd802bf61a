/** Keeps what somebody says of a sentence that names other policies, for the words that they saw. */

import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayChangeRelated } from '../citations.permissions.ts'
import { listNamedSentences } from '../citations.questions.ts'
import { citationsStore } from '../citations.store.ts'
import type { AnswerNamedAnswers } from './answer-named.form.ts'

export interface NamedWish {
  statement: string
  /** The fingerprint of the words that were shown. */
  seen: string
  answers: AnswerNamedAnswers
}

/** Throws ChangedMeanwhileError where the sentence has other words by now. */
export async function answerNamed(house: House, actor: Actor, once: string, wish: NamedWish): Promise<void> {
  insist(mayChangeRelated(actor), aKeeper)
  await house.once(actor, 'citation.answered', once, async (work) => {
    const { statement, answers } = wish
    const store = citationsStore(work, actor.person)
    const held = (await store.lockRelated()).map(({ id }) => id)
    const { text } = found((await listNamedSentences(work)).find((one) => one.statement === statement))
    if (sha256Of(text) !== wish.seen) throw new ChangedMeanwhileError(text)
    const policies =
      answers.says === 'not-ours' ? [] : answers.policies.map((id) => found(held.find((one) => one === id)))
    await store.addAnswer({ statement_id: statement, wording: text, says: answers.says }, policies)
    work.record('citation.answered', { statement })
  })
}
