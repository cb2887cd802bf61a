/** Answers whose roles need a second step, and who has one. */
import { getFoundedAt, listHeldRoles } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { listSecondFactors } from '#platform/identity/memberships.ts'
import type { AppointmentHeld, FactorRule } from '#platform/identity/role-rules.ts'
import { longestGraceDays } from '#platform/identity/role-rules.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import type { AccessTables } from './access.tables.ts'

export interface RoleHolder {
  personId: string
  hasSecondFactor: boolean
  leftOn: string | null
  appointments: readonly AppointmentHeld[]
}

export interface FactorFacts {
  rule: FactorRule
  /** With an account here: whoever has none reads nothing. */
  holders: readonly RoleHolder[]
}

const backDays = 90

export async function readFactors(work: Pick<Work, 'db' | 'organisation'>, today: string): Promise<FactorFacts> {
  const held = await listHeldRoles(work, daysAfter(today, -backDays))
  const members = await listSecondFactors(work)
  return {
    rule: await readFactorRule(work),
    holders: members.flatMap(({ person, hasSecondFactor }) => {
      const appointments = held.filter(({ personId }) => personId === person)
      const leftOn = appointments[0]?.leftOn ?? null
      return appointments.length > 0 ? [{ personId: person, hasSecondFactor, leftOn, appointments }] : []
    }),
  }
}

export async function readFactorRule(work: Pick<Work, 'db' | 'organisation'>): Promise<FactorRule> {
  const rule = await roomHandle<AccessTables>(work.db)
    .selectFrom('access.rule')
    .select(['grace_days', 'asked_from'])
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirst()
  return {
    graceDays: rule?.grace_days ?? longestGraceDays,
    askedFrom: rule?.asked_from ?? dayOf(await getFoundedAt(work)),
  }
}
