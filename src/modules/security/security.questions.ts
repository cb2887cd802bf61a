/** What one organisation lacks, for the check on the screen and for the one on the machine. */
import { listAppointments } from '#modules/people/index.ts'
import { findNewestEntryAt } from '#platform/audit/read-entries.ts'
import type { Finding } from '#platform/checks/facts.ts'
import { findingsOfRecordClock } from '#platform/checks/installation-rules.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { findingsOfHolders } from './security.rules.ts'

export async function listFindingsOfOrganisation(work: Work): Promise<Finding[]> {
  const [held, newestEntryAt] = await Promise.all([listAppointments(work), findNewestEntryAt(work)])
  const current = held.filter(({ fromOn }) => fromOn <= dayOf(work.now))
  const holding = (role: string) => new Set(current.filter((one) => one.role === role).map((one) => one.personId)).size
  const holders = { lead: holding('lead'), alternate: holding('alternate'), administrator: holding('administrator') }
  return [...findingsOfRecordClock(work.now, newestEntryAt), ...findingsOfHolders(holders)]
}
