/** Gives the people of an invented organisation the usual days to set up a second step, however old their story is. */
import { aRule } from '#modules/access/access.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { dayOf } from '#platform/text/dates.ts'

export function waitForSecondSteps(entrances: Entrances, organisation: OrganisationId, now: Date): Promise<void> {
  const house = entrances.at({ requestId: newId<'Request'>() }, now)
  return house.inOrganisation(keptItself(organisation), (work) => aRule(work).asksFrom(dayOf(now)))
}
