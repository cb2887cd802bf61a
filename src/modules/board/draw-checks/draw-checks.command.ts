/** Draws three of the things shown as met, for a trustee or deputy to look at for themselves this term. */
import { termOf } from '#modules/people/index.ts'
import { chance } from '#platform/crypto/chance.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listChecks } from '../board.checks.questions.ts'
import { checksATerm, drawThree } from '../board.checks.rules.ts'
import { checkStore } from '../board.checks.store.ts'
import { aTrustee, mayCheck } from '../board.permissions.ts'
import type { BoardAsked } from '../board.questions.ts'
import { listBoard } from '../board.questions.ts'

/** 'nothing-met': there is nothing to look at yet. 'drawn-already': three are drawn this term. */
export type Drawing = { done: true } | { done: false; problem: 'nothing-met' | 'drawn-already' }

export function drawChecks(house: House, actor: Actor, once: string, asked: BoardAsked): Promise<Drawing> {
  insist(mayCheck(actor), aTrustee)
  return house.once<Drawing>(actor, 'checks.drawn', once, async (work) => {
    const drawn = await listChecks(work)
    if (drawn.length >= checksATerm) return { done: false, problem: 'drawn-already' }
    const known = new Set(drawn.map(({ statementId }) => statementId))
    const met = (await listBoard(work, asked)).filter(
      ({ answer, commitment }) => answer.standing === 'met' && !known.has(commitment.statementId),
    )
    const three = drawThree(met, checksATerm - drawn.length, chance)
    const rows = three.map(({ commitment, answer }) => ({
      statement_id: commitment.statementId,
      shown_as: `${answer.word}: ${answer.because}`,
    }))
    if (rows.length === 0) return { done: false, problem: 'nothing-met' }
    const count = await checkStore(work).addChecks(rows, termOf(dayOf(work.now)).from, actor.person)
    if (count > 0) work.record('checks.drawn', {})
    return { done: true }
  })
}
