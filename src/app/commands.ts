/** The commands of `./kept`, and what each is for. */
import type { Machine } from './machine.ts'

export type Run = (args: string[], machine: Machine) => Promise<number>

export interface Command {
  name: string
  usage: string
  says: string
  load: () => Promise<Run>
}

export const commands: readonly Command[] = [
  {
    name: 'start',
    usage: 'start',
    says: 'starts Kept and says where it is',
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'check',
    usage: 'check',
    says: 'says what is unsafe or missing, and what to do',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'let-in',
    usage: 'let-in EMAIL',
    says: 'makes a way in, once, for somebody who lost their passphrase',
    load: async () => (await import('./commands/let-in.ts')).letIn,
  },
  {
    name: 'organisation add',
    usage: 'organisation add',
    says: 'makes a link to set up one more organisation',
    load: async () => (await import('./commands/organisation-add.ts')).organisationAdd,
  },
  {
    name: 'recovery-key',
    usage: 'recovery-key new',
    says: 'replaces the recovery key where the paper is lost',
    load: async () => (await import('./commands/recovery-key.ts')).recoveryKey,
  },
  {
    name: 'prepare-database',
    usage: 'prepare-database [NAME]',
    says: 'prints the SQL that prepares a PostgreSQL server, once',
    load: async () => (await import('./commands/prepare-database.ts')).prepareDatabase,
  },
  {
    name: 'migrate',
    usage: 'migrate',
    says: 'brings the tables up to date without starting',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
]
