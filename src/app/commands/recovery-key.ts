/** `kept recovery-key new`: replaces the recovery key where the paper is lost; every organisation's record says so. */
import { newRecoveryKey, partToConfirm, plainPart, recoveryKeyGroups } from '#platform/crypto/recovery-key.ts'
import type { House } from '#platform/database/house.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Machine } from '../machine.ts'
import type { OrganisationNamed } from '../open-for-command.ts'
import { listOrganisations, withInstallation } from '../open-for-command.ts'

const mostTries = 3

export async function recoveryKey([act]: string[], machine: Machine): Promise<number> {
  if (act !== 'new') {
    machine.warn('Write: ./kept recovery-key new')
    return 2
  }
  const { ask } = machine
  if (!ask) {
    machine.warn('Run this at a terminal: a part of the new key must be typed back before it counts.')
    return 2
  }
  return withInstallation(machine, async ({ installation, house }) => {
    const { identity, recipient } = await newRecoveryKey()
    showOnPaper(identity, machine)
    if (!(await isTypedBack(identity, ask, machine))) {
      machine.warn('Nothing was changed: the recovery key is the one it was before.')
      return 1
    }
    await recordReplacing(house, await listOrganisations(installation))
    await replaceRecoveryKey(installation.place, recipient, machine.now())
    machine.tell('The recovery key is replaced. Backups made before now still need the old one.')
    return 0
  })
}

function showOnPaper(identity: string, { tell }: Machine): void {
  const [beginning = '', ...groups] = recoveryKeyGroups(identity)
  tell('This is the new recovery key. Print it or write it down now; it is not shown again.')
  tell('')
  tell(`  ${beginning}`)
  tell(`  ${groups.slice(0, 6).join(' ')}`)
  tell(`  ${groups.slice(6).join(' ')}`)
  tell('')
  tell('Keep it apart from this machine and from the backups.')
}

async function isTypedBack(identity: string, ask: NonNullable<Machine['ask']>, { warn }: Machine): Promise<boolean> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const typed = await ask('Type its last two groups from the paper: ')
    if (plainPart(typed) === plainPart(partToConfirm(identity))) return true
    warn('That is not how it ends.')
  }
  return false
}

/** In all or in none, and before it counts: a replacement can be recorded and then fail, never the other way round. */
function recordReplacing(house: House, organisations: readonly OrganisationNamed[]): Promise<void> {
  return house.atTheDoor(async (door) => {
    for (const { id } of organisations) (await door.enter(keptItself(id))).record('recovery-key.replaced')
  })
}

async function replaceRecoveryKey(place: DatabasePlace, recipient: string, now: Date): Promise<void> {
  await withMaintenance(place, (client) =>
    client.query(
      'update house.installation set recovery_recipient = $1, recovery_part_digest = null, recovery_confirmed_at = $2',
      [recipient, now],
    ),
  )
}
