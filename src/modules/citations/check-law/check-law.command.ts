/** Keeps what somebody found of a sentence about the law, for the words that they saw. */
import { findNation } from '#modules/people/index.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aKeeper, mayCheckLaws } from '../citations.permissions.ts'
import { listLawSentences } from '../citations.questions.ts'
import { citationsStore } from '../citations.store.ts'
import type { CheckLawAnswers } from './check-law.form.ts'

export interface LawWish {
  statement: string
  /** The fingerprint of the words that were shown. */
  seen: string
  answers: CheckLawAnswers
}

export type CheckingLaw = { done: true } | { done: false; problem: 'in-the-future' }

/** Throws ChangedMeanwhileError where the sentence has other words by now. */
export function checkLaw(house: House, actor: Actor, once: string, wish: LawWish): Promise<CheckingLaw> {
  insist(mayCheckLaws(actor), aKeeper)
  return house.once<CheckingLaw>(actor, 'law.checked', once, async (work) => {
    const { statement, answers } = wish
    const { text } = found((await listLawSentences(work)).find((one) => one.statement === statement))
    if (sha256Of(text) !== wish.seen) throw new ChangedMeanwhileError(text)
    if (answers.on > dayOf(work.now)) return { done: false, problem: 'in-the-future' }
    const { says, instead, how, on } = answers
    const nation = found(await findNation(work))
    const check = { statement_id: statement, wording: text, nation, says, instead, how, checked_on: on }
    await citationsStore(work, actor.person).addLawCheck(check)
    work.record('law.checked', { statement })
    return { done: true }
  })
}
