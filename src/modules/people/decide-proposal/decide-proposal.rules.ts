/** When a role takes two people to give, who may be the second, and what stands against confirming it. */
import { daysAfter } from '#platform/text/dates.ts'
import type { Filling, PostFacts } from '../people.posts.rules.ts'
import { fillingOn } from '../people.posts.rules.ts'
import type { AppointmentFacts } from '../people.rules.ts'
import type { Role } from '../people.words.ts'
import { longestAuditDays, rolesThatConfirm, trusteeRoles } from '../people.words.ts'

export interface ProposalFacts {
  personId: string
  role: Role
  fromOn: string
  untilOn: string | null
  /** Null for what was given at set-up. */
  proposedBy: string | null
  byTrustees: boolean
}

export interface Holding {
  person: string
  roles: readonly string[]
}

const holdsOne = (roles: readonly string[], wanted: readonly Role[]) => wanted.some((role) => roles.includes(role))

/** The second person: neither the one who proposed it nor the one it is for; for what trustees propose, a trustee. */
export function mayBeSecond({ person, roles }: Holding, proposal: Omit<ProposalFacts, 'fromOn' | 'untilOn'>): boolean {
  if (person === proposal.personId || person === proposal.proposedBy) return false
  return holdsOne(roles, proposal.byTrustees ? trusteeRoles : rolesThatConfirm)
}

/** An auditor's last day is agreed before they come. */
export function problemWithAudit({
  role,
  fromOn,
  untilOn,
}: Pick<ProposalFacts, 'role' | 'fromOn' | 'untilOn'>): 'auditor-without-end' | 'auditor-too-long' | undefined {
  if (role !== 'auditor') return undefined
  if (untilOn === null) return 'auditor-without-end'
  return untilOn > daysAfter(fromOn, longestAuditDays) ? 'auditor-too-long' : undefined
}

/** The days for which somebody holds what is confirmed today: nobody held it before. Undefined where it is over. */
export function daysOnceConfirmed(
  { fromOn, untilOn }: Pick<ProposalFacts, 'fromOn' | 'untilOn'>,
  today: string,
): Pick<AppointmentFacts, 'fromOn' | 'untilOn'> | undefined {
  if (untilOn !== null && untilOn < today) return undefined
  return { fromOn: fromOn < today ? today : fromOn, untilOn }
}

/** Nobody is appointed lead or deputy, or each of them is away and nobody stands in. */
export function canNobodyAct(facts: PostFacts, day: string): boolean {
  const isFilled = ({ state }: Filling) => state === 'filled'
  return !isFilled(fillingOn(facts, ['lead'], day)) && !isFilled(fillingOn(facts, ['alternate'], day))
}
