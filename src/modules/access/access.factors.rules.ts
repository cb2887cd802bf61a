/** Of those whose role needs a second step on a day: how many have one, how many have time left, and whose role is withheld? */
import type { AppointmentHeld, FactorRule } from '#platform/identity/role-rules.ts'
import { rolesToday } from '#platform/identity/role-rules.ts'

interface Holder {
  readonly hasSecondFactor: boolean
  readonly leftOn: string | null
  readonly appointments: readonly AppointmentHeld[]
}

export interface FactorsOnDay {
  readonly having: number
  readonly waiting: number
  readonly withheld: number
  /** The last day of the first whose time runs out. */
  readonly firstDay: string | undefined
}

export function factorsOn(
  { rule, holders }: { rule: FactorRule; holders: readonly Holder[] },
  needsProof: ReadonlySet<string>,
  today: string,
): FactorsOnDay {
  const here = holders.filter(({ leftOn }) => leftOn === null || leftOn >= today)
  const found = here.flatMap(({ hasSecondFactor, appointments }) => {
    const bare = rolesToday(appointments, rule, { hasSecondFactor: false, needsProof, today })
    return bare.proveBy === undefined ? [] : [{ hasSecondFactor, ...bare }]
  })
  const lacking = found.filter(({ hasSecondFactor }) => !hasSecondFactor)
  const waiting = lacking.filter(({ withheld }) => withheld.length === 0)
  return {
    having: found.length - lacking.length,
    waiting: waiting.length,
    withheld: lacking.length - waiting.length,
    firstDay: waiting.flatMap(({ proveBy }) => proveBy ?? []).sort()[0],
  }
}
