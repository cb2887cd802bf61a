/** `kept organisation add`: a link with which one more organisation is set up in this installation. */
import type { Machine } from '../machine.ts'
import { addressOf, withInstallation } from '../open-for-command.ts'
import { makeSetUpLink } from '../set-up-link.ts'

export async function organisationAdd(_args: string[], machine: Machine): Promise<number> {
  const token = await withInstallation(machine, ({ installation }) => makeSetUpLink(installation.place, machine.now()))
  machine.tell('With this link one organisation can be set up, once, within a day:')
  machine.tell(`  ${addressOf(machine)}/set-up/link/${token}`)
  machine.tell('Links made before with which nothing was begun do not work any more.')
  return 0
}
