/** Everything that is unsafe or missing, on the machine and in this organisation, the worst first. */
import type { Facts, Finding } from '#platform/checks/facts.ts'
import { mostSevereFirst } from '#platform/checks/facts.ts'
import { findingsOfInstallation } from '#platform/checks/installation-rules.ts'
import { findingsOfMachine } from '#platform/checks/machine-rules.ts'
import type { Work } from '#platform/database/house.ts'
import { listFindingsOfOrganisation } from '../security.questions.ts'

export async function viewCheck(work: Work, { machine, installation }: Facts): Promise<Finding[]> {
  return mostSevereFirst([
    ...findingsOfInstallation(installation, work.now),
    ...findingsOfMachine(machine),
    ...(await listFindingsOfOrganisation(work)),
  ])
}
