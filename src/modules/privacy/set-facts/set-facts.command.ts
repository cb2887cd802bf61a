/** Keeps what is true of this organisation and for how long it keeps what; papers made before are then of older settings. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, insist } from '#platform/refusals/refusals.ts'
import type { FactsAnswers } from '../privacy.form.ts'
import { aKeeper, mayDecide } from '../privacy.permissions.ts'
import { privacyStore } from '../privacy.store.ts'

/** `version` is 0 where nothing was kept yet. Throws ChangedMeanwhileError where somebody else changed it. */
export async function setFacts(
  house: House,
  actor: Actor,
  once: string,
  version: number,
  answers: FactsAnswers,
): Promise<void> {
  insist(mayDecide(actor), aKeeper)
  await house.once(actor, 'privacy.decided', once, async (work) => {
    const store = privacyStore(work, actor.person)
    const saved = await store.lockSetting()
    if ((saved?.version ?? 0) !== version) throw new ChangedMeanwhileError(saved)
    const { contactRole, contactEmail, contactPhone, keptWhere, periods, ...rest } = answers
    const content = {
      ...rest,
      contact_role: contactRole,
      contact_email: contactEmail,
      contact_phone: contactPhone,
      kept_where: keptWhere,
    }
    await store.keepSetting(content, version + 1)
    await store.keepPeriods(periods)
    work.record('privacy.decided')
  })
}
