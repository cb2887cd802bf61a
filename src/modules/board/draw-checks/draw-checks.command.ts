/** Draws three of the things shown as met, for a trustee or deputy to look at for themselves this term. */
import { readCalendar, termOf } from '#modules/calendar/index.ts'
import { chance } from '#platform/crypto/chance.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listChecks } from '../board.checks.questions.ts'
import { checksATerm, drawThree, thingsOf } from '../board.checks.rules.ts'
import { checkStore } from '../board.checks.store.ts'
import { aTrustee, mayCheck } from '../board.permissions.ts'
import type { BoardAsked } from '../board.questions.ts'
import { listBoard } from '../board.questions.ts'
import type { BoardRow } from '../board.rows.rules.ts'

/** 'nothing-met': there is nothing to look at yet. 'drawn-already': three are drawn this term. */
export type Drawing = { done: true } | { done: false; problem: 'nothing-met' | 'drawn-already' }

export function drawChecks(house: House, actor: Actor, once: string, asked: BoardAsked): Promise<Drawing> {
  insist(mayCheck(actor), aTrustee)
  return house.once<Drawing>(actor, 'checks.drawn', once, async (work) => {
    const term = termOf(await readCalendar(work), dayOf(work.now))
    const checks = await listChecks(work, term)
    const drawn = thingsOf(checks, term)
    if (drawn.size >= checksATerm) return { done: false, problem: 'drawn-already' }
    const known = new Set(checks.map(({ statementId }) => statementId))
    const met = (await listBoard(work, asked)).filter(
      ({ answer, commitment }) => answer.standing === 'met' && !known.has(commitment.statementId),
    )
    const three = drawThree(met, checksATerm - drawn.size, chance)
    const rows = three.map((one) => ({
      statement_id: one.commitment.statementId,
      shown_as: shownAs(one, asked.catalogue),
    }))
    if (rows.length === 0) return { done: false, problem: 'nothing-met' }
    const count = await checkStore(work).addChecks(rows, term.from, actor.person)
    if (count > 0) work.record('checks.drawn', {})
    return { done: true }
  })
}

/** As everybody who sees the board may read it: why is left out where not all of them may know. */
function shownAs({ answer: { word, because }, sources }: BoardRow, { find }: BoardAsked['catalogue']): string {
  const isForAll = sources.every(({ promise }) => {
    const declared = find(promise)
    return !declared?.countsFor && !declared?.veiledFrom
  })
  return isForAll ? `${word}: ${because}` : word
}
