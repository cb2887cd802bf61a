/** Builders with words for states: from when an organisation asks for second factors. */
import type { Work } from '#platform/database/house.ts'
import { ruleStore } from './access.store.ts'

export function aRule(work: Work) {
  return {
    asksFrom: (day: string, graceDays = 14) =>
      ruleStore(work).keepRule({ asked_from: day, grace_days: graceDays, changed_by: null, version: 1 }),
  }
}
