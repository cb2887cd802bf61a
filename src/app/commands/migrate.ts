/** `kept migrate`: brings the tables up to date without starting Kept, for several programs on one database. */
import type { Machine } from '../machine.ts'
import { withInstallation } from '../open-for-command.ts'

export async function migrate(_args: string[], machine: Machine): Promise<number> {
  const migrated = await withInstallation(machine, async ({ installation }) => installation.migrated, 'may begin one')
  for (const name of migrated) machine.tell(`Done: ${name}`)
  machine.tell(migrated.length === 0 ? 'The tables were up to date already.' : 'The tables are up to date.')
  return 0
}
