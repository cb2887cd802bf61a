/** `kept demo`: two invented organisations with a year behind them, to try Kept out. */
import { fillWithDemo } from '../demo.ts'
import type { Machine } from '../machine.ts'
import { withInstallation } from '../open-for-command.ts'

export async function demo(_args: string[], machine: Machine): Promise<number> {
  const { dataFolder } = machine.settings
  const outcome = await withInstallation(
    machine,
    (opened) => fillWithDemo(opened, dataFolder, machine.now()),
    'may begin one',
  )
  switch (outcome.kind) {
    case 'filled':
      machine.tell(
        'Two invented organisations are here now. Everybody in them is made up and signs in with this passphrase:',
      )
      machine.tell(`  ${outcome.passphrase}`)
      machine.tell('It is shown once. These are the addresses to sign in with:')
      for (const { organisation, name, email } of outcome.people) machine.tell(`  ${email}  ${name}, ${organisation}`)
      machine.tell('Start Kept with "./kept start" to look around. Never put real people into this data folder.')
      return 0
    case 'filled-before':
      machine.tell(`The invented organisations are in ${dataFolder} already; nothing was changed.`)
      return 0
    case 'cut-short-before':
      machine.warn(
        `Filling ${dataFolder} was cut short before. Delete that folder, or set KEPT_DATA to a new one, and run this again.`,
      )
      return 1
    case 'real-organisations':
      machine.warn(
        `There is an organisation in ${dataFolder} already, so nothing invented is put beside it. Set KEPT_DATA to a new folder for the demo.`,
      )
      return 1
  }
}
