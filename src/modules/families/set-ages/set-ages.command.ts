/** Sets which ages count here. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { maySetAges } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import type { AgeRuleName } from '../families.words.ts'
import { aKeeper } from '../families.words.ts'

export interface AgeRuleAnswer {
  rule: AgeRuleName
  amount: number
  because: string
}

export function setAges(house: House, actor: Actor, once: string, rules: readonly AgeRuleAnswer[]): Promise<void> {
  insist(maySetAges(actor), aKeeper)
  return house.once(actor, 'age-rule.changed', once, async (work) => {
    await familiesStore(work, actor.person).setAgeRules(rules)
    work.record('age-rule.changed')
  })
}
