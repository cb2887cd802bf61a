/** Which ages count here, as a form shows them. */
import type { Work } from '#platform/database/house.ts'
import type { Typed } from '#platform/forms/form.ts'
import { readAgeRules } from '../families.questions.ts'
import { ageRuleNames } from '../families.words.ts'

export async function readTypedAges(work: Work): Promise<Typed> {
  const rules = await readAgeRules(work)
  return Object.fromEntries(
    ageRuleNames.flatMap((name) => [
      [name, String(rules[name].amount)],
      [`because-${name}`, rules[name].because],
    ]),
  )
}
