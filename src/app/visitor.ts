/** Finds who sent a request from the session cookie, as things stand at this moment. */

import { createHash } from 'node:crypto'
import { rolesNeedingProof, rolesWithoutNames } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import { sessionCookie } from '#platform/http/cookies.ts'
import type { AccountId, Actor, OrganisationId, PersonId, SessionId, SignedIn } from '#platform/identity/actor.ts'
import type { AppointmentHeld } from '#platform/identity/role-rules.ts'
import { rolesToday } from '#platform/identity/role-rules.ts'
import { sessionStanding, shouldNoteSeen } from '#platform/identity/session-rules.ts'
import { dayOf } from '#platform/text/dates.ts'

interface SessionRow {
  id: SessionId
  account_id: AccountId
  has_second_factor: boolean
  proved_at: Date | null
  created_at: Date
  last_seen_at: Date
  organisation_id: OrganisationId | null
  organisation_name: string | null
  person_id: PersonId | null
  person_name: string | null
  appointments: AppointmentHeld[]
  grace_days: number
  asked_from: string
}

export interface Visitor {
  account?: SignedIn
  actor?: Actor
}

const needsProof: ReadonlySet<string> = new Set(rolesNeedingProof)
const withoutNames: ReadonlySet<string> = new Set(rolesWithoutNames)

export async function findVisitor(house: House, cookie: (name: string) => string | undefined): Promise<Visitor> {
  const token = cookie(sessionCookie)
  if (!token) return {}
  const digest = createHash('sha256').update(token).digest('hex')
  const [row] = await house.askAtTheDoor<SessionRow>('find_session', digest, dayOf(house.now))
  if (!row) return {}
  const times = { startedAt: row.created_at, lastSeenAt: row.last_seen_at, endedAt: null }
  if (sessionStanding(times, house.now).kind !== 'live') return {}
  if (shouldNoteSeen(row.last_seen_at, house.now)) await house.askAtTheDoor('touch_session', row.id, house.now)
  return visitorOf(row, dayOf(house.now))
}

function visitorOf(row: SessionRow, today: string): Visitor {
  const { has_second_factor: hasSecondFactor, proved_at: provedAt } = row
  const account: SignedIn = { id: row.account_id, session: row.id, hasSecondFactor, provedAt }
  if (!row.organisation_id || !row.person_id) return { account }
  const appointments = row.appointments.map((one) => ({ ...one, made: one.made.slice(0, 10) }))
  const rule = { graceDays: row.grace_days, askedFrom: row.asked_from }
  const { inForce, withheld, proveBy } = rolesToday(appointments, rule, { hasSecondFactor, needsProof, today })
  const actor: Actor = {
    account: row.account_id,
    person: row.person_id,
    name: row.person_name ?? '',
    organisation: row.organisation_id,
    organisationName: row.organisation_name ?? '',
    session: row.id,
    roles: inForce,
    seesNoNames: isWithoutNames([...inForce, ...withheld]),
    withheldRoles: withheld,
    proveBy,
  }
  return { account, actor }
}

/** Also while the role is withheld: whoever sets up no second step must not see more for it. */
function isWithoutNames(held: readonly string[]): boolean {
  return held.length > 0 && held.every((role) => withoutNames.has(role))
}
