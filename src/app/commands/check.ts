/** `kept check`: says in plain sentences what is unsafe or missing, and what to do about each. */
import { listFindingsOfOrganisation } from '#modules/security/index.ts'
import type { Finding, Severity } from '#platform/checks/facts.ts'
import { exitCodeFor, mostSevereFirst } from '#platform/checks/facts.ts'
import type { Surroundings } from '#platform/checks/gather-facts.ts'
import { gatherFacts, gatherMachineFacts } from '#platform/checks/gather-facts.ts'
import { findingsOfInstallation } from '#platform/checks/installation-rules.ts'
import { findingsOfMachine } from '#platform/checks/machine-rules.ts'
import { checkKeyFile } from '#platform/crypto/key-file-check.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Machine } from '../machine.ts'
import type { OpenedForCommand } from '../open-for-command.ts'
import { listOrganisations, withInstallation } from '../open-for-command.ts'
import { becomeApp } from '../users.ts'

/** Exit code 0 where there is nothing to do, 1 where something is unsafe, 2 where something is only missing or advisable. */
export async function check(_args: string[], machine: Machine): Promise<number> {
  const findings = await withInstallation(machine, (opened) => findAll(opened, machine))
  for (const { severity, sentence, whatToDo } of findings) {
    machine.tell(`${severityNames[severity]}: ${sentence}`)
    machine.tell(`  What to do: ${whatToDo}`)
  }
  machine.tell(summary(findings))
  return exitCodeFor(findings)
}

const severityNames: Readonly<Record<Severity, string>> = {
  unsafe: 'Not safe yet',
  missing: 'Not set up',
  advice: 'Worth changing',
}

function summary(findings: readonly Finding[]): string {
  const unsafe = findings.filter(({ severity }) => severity === 'unsafe').length
  if (findings.length === 0) return 'Nothing unsafe was found, and nothing is missing.'
  if (unsafe === 0) return 'Nothing unsafe was found.'
  return unsafe === 1 ? 'One thing is not safe yet.' : `${unsafe} things are not safe yet.`
}

async function findAll({ installation, entrances, house }: OpenedForCommand, machine: Machine): Promise<Finding[]> {
  const around = await lookAround(installation, machine)
  const now = machine.now()
  const organisations = await listOrganisations(installation)
  becomeApp(machine.users) // What is written while looking around must stay the serving program's own.
  const facts = await gatherFacts({
    house,
    machineFacts: () => gatherMachineFacts(around, (act) => entrances.clockwork(now, act), now),
  })
  const ofOrganisations: Finding[] = []
  for (const { id, name } of organisations) {
    const found = await house.inOrganisation(keptItself(id), listFindingsOfOrganisation)
    ofOrganisations.push(...(organisations.length === 1 ? found : found.map((one) => inNameOf(name, one))))
  }
  return mostSevereFirst([
    ...findingsOfInstallation(facts.installation, now),
    ...findingsOfMachine(facts.machine),
    ...ofOrganisations,
  ])
}

const inNameOf = (name: string, finding: Finding): Finding => ({ ...finding, sentence: `${name}: ${finding.sentence}` })

async function lookAround(
  { file, place }: OpenedForCommand['installation'],
  { settings }: Machine,
): Promise<Surroundings> {
  const owner = process.getuid?.() ?? 0
  return {
    dataFolder: settings.dataFolder,
    keyFile: {
      path: file.keyFile,
      findings: await checkKeyFile(file.keyFile, { dataFolder: settings.dataFolder, owner }),
    },
    listening: { host: settings.host, address: settings.address },
    database: place.kind,
    isServing: false,
  }
}
