/** Says how long people have to set up a second step; when the organisation began to ask stays as it was. */
import { getFoundedAt } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { ruleStore } from '../access.store.ts'
import type { SetRuleAnswers } from './set-rule.form.ts'

/** Throws ChangedMeanwhileError with the number of days as saved now. */
export async function setRule(
  house: House,
  actor: Actor,
  once: string,
  version: number,
  { days }: SetRuleAnswers,
): Promise<void> {
  await house.once(actor, 'access-rule.set', once, async (work) => {
    const store = ruleStore(work)
    const saved = await store.findRule()
    if ((saved?.version ?? 0) !== version) throw new ChangedMeanwhileError(saved?.grace_days)
    const askedFrom = saved?.asked_from ?? dayOf(await getFoundedAt(work))
    await store.keepRule({ grace_days: days, asked_from: askedFrom, changed_by: actor.person, version: version + 1 })
    work.record('access-rule.set', { organisation: actor.organisation })
  })
}
