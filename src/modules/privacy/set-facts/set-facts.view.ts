/** What was decided, as the form begins: our suggestions where nothing was. */
import type { Work } from '#platform/database/house.ts'
import type { Typed } from '#platform/forms/form.ts'
import { readDecided } from '../privacy.questions.ts'
import { recordClasses } from '../privacy.words.ts'

export async function typedFacts(work: Work): Promise<{ typed: Typed; version: number }> {
  const { setting, periods } = await readDecided(work)
  const ofPeriods = recordClasses.flatMap((one) => {
    const decided = periods.find((period) => period.class === one.class)
    return [
      [`months-${one.class}`, String(decided?.months ?? one.suggestedMonths)],
      [`reason-${one.class}`, decided?.reason ?? one.suggestedBecause],
    ]
  })
  const ofSetting = setting && {
    contactRole: setting.contact_role,
    contactEmail: setting.contact_email,
    contactPhone: setting.contact_phone,
    registration: setting.registration,
    successor: setting.successor,
    keptWhere: setting.kept_where,
    basis: setting.basis,
  }
  return { typed: { ...ofSetting, ...Object.fromEntries(ofPeriods) }, version: setting?.version ?? 0 }
}
