/** Keeps what somebody found who looked for themselves; where it was not so, the board says so from now on. */
import { readCalendar, termOf } from '#modules/calendar/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { checkStore } from '../board.checks.store.ts'
import { aTrustee, mayCheck } from '../board.permissions.ts'
import type { RecordCheckAnswers } from './record-check.form.ts'

/** Throws ChangedMeanwhileError where somebody else found it so meanwhile. */
export function recordCheck(
  house: House,
  actor: Actor,
  once: string,
  id: string,
  { outcome, saw }: RecordCheckAnswers,
): Promise<void> {
  insist(mayCheck(actor), aTrustee)
  return house.once<void>(actor, 'check.recorded', once, async (work) => {
    const check = found(await checkStore(work).lockCheck(id))
    if (check.outcome === 'agrees') throw new ChangedMeanwhileError(check.saw)
    const { statement_id, shown_as } = check
    const term = termOf(await readCalendar(work), dayOf(work.now)).from
    const look = { statement_id, shown_as, outcome, saw }
    // Where it was not so, somebody looks again once it is put right: the first look stays in the record.
    const settled = check.outcome
      ? await checkStore(work).addLook(look, term, actor.person)
      : await checkStore(work).settleCheck(id, actor.person, outcome, saw)
    work.record('check.recorded', { check: settled, statement: statement_id })
  })
}
