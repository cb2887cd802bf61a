/** Finds out about people who are not here: what waits for them, and where to write to them. */
import { readFactorRule } from '#modules/access/index.ts'
import { getOrganisationName, listHeldRoles, rolesNeedingProof, rolesWithoutNames } from '#modules/people/index.ts'
import { gatherFacts } from '#platform/checks/gather-facts.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { findAddress } from '#platform/identity/confirmed-address.ts'
import { listMembers } from '#platform/identity/memberships.ts'
import { rolesToday } from '#platform/identity/role-rules.ts'
import type { Desk } from '#platform/rooms/desk.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import type { AppParts } from './app-context.ts'
import { gatherReminders } from './gather-reminders.ts'

const needsProof: ReadonlySet<string> = new Set(rolesNeedingProof)
const withoutNames: ReadonlySet<string> = new Set(rolesWithoutNames)
/** As long as an appointment that has ended says when a role was first given. */
const backDays = 90

export function openDesk(parts: Pick<AppParts, 'entrances' | 'rooms' | 'catalogue' | 'clock' | 'machineFacts'>): Desk {
  const houseNow = () => parts.entrances.at({ requestId: newId<'Desk'>() }, parts.clock.now())
  return {
    listActors,
    async listReminders(actor) {
      const house = houseNow()
      const facts = await gatherFacts({ house, machineFacts: parts.machineFacts })
      return house.inOrganisation(actor, (work) => gatherReminders(parts, work, actor, facts))
    },
    async findConfirmedAddress(account) {
      const known = await houseNow().atTheDoor((door) => findAddress(door, account))
      return known?.confirmedAt ? known.email : undefined
    },
  }
}

/** The same roles that would count for them, were they to sign in now. */
async function listActors(work: Work): Promise<Actor[]> {
  const today = dayOf(work.now)
  const rule = await readFactorRule(work)
  const held = await listHeldRoles(work, daysAfter(today, -backDays))
  const organisationName = await getOrganisationName(work)
  return (await listMembers(work)).map(({ account, person, hasSecondFactor }): Actor => {
    const appointments = held.filter(({ personId }) => personId === person)
    const { inForce, withheld, proveBy } = rolesToday(appointments, rule, { hasSecondFactor, needsProof, today })
    return {
      account,
      person,
      name: '',
      organisation: work.organisation,
      organisationName,
      session: newId<'Session'>(),
      roles: inForce,
      seesNoNames: inForce.length > 0 && inForce.every((role) => withoutNames.has(role)),
      withheldRoles: withheld,
      proveBy,
    }
  })
}
