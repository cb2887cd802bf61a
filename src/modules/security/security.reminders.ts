/** What of this room belongs at the beginning of somebody's week: what is unsafe, and a recovery key that is not on paper. */
import type { Facts } from '#platform/checks/facts.ts'
import { findingsOfInstallation, recoveryKeyCode } from '#platform/checks/installation-rules.ts'
import { findingsOfMachine } from '#platform/checks/machine-rules.ts'
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { keepsRecoveryKey, mayCheck } from './security.permissions.ts'
import { listFindingsOfOrganisation } from './security.questions.ts'
import { mostImportant } from './security.rules.ts'

export async function securityReminders(
  work: Work,
  actor: Actor,
  { machine, installation }: Facts,
): Promise<Reminder[]> {
  if (!mayCheck(actor)) return []
  const isKeeper = keepsRecoveryKey(actor, installation.keeper)
  const findings = [
    ...findingsOfInstallation(installation, work.now),
    ...findingsOfMachine(machine),
    ...(await listFindingsOfOrganisation(work)),
  ]
  const unsafe = mostImportant(findings, isKeeper ? recoveryKeyCode : undefined).map(
    ({ code, sentence, whatToDo }): Reminder => ({
      cause: `check ${code}`,
      kind: 'unsafe',
      title: sentence,
      why: whatToDo,
      step: { href: '/security/check', text: 'See everything that was found' },
    }),
  )
  return isKeeper && installation.recoveryKey !== 'confirmed' ? [keepTheKey, ...unsafe] : unsafe
}

const keepTheKey: Reminder = {
  cause: 'recovery key',
  kind: 'unsafe',
  title: 'The recovery key is not on paper yet',
  why: 'If this machine were lost, nobody could open a backup without it.',
  step: { href: '/security/recovery-key', text: 'Make and print the recovery key' },
}
