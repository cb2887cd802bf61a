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
    name: 'read',
    usage: 'read FILE [--json]',
    says: 'says what an online safety policy commits to; needs no server and no database',
    load: async () => (await import('./commands/read.ts')).read,
  },
  {
    name: 'check-pdf',
    usage: 'check-pdf FILE',
    says: 'says whether a PDF is built so that a screen reader can follow it',
    load: async () => (await import('./commands/check-pdf.ts')).checkPdfFile,
  },
  {
    name: 'backup',
    usage: 'backup [--to FOLDER]',
    says: 'writes an encrypted backup; --to chooses where they go from now on',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  {
    name: 'restore',
    usage: 'restore FILE',
    says: 'brings a backup back into an empty data folder, with the recovery key',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  {
    name: 'verify',
    usage: 'verify [--since FILE]',
    says: 'proves that nothing recorded was changed or cut off',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'let-in',
    usage: 'let-in EMAIL [--forget-second-step]',
    says: 'makes a way in, once, for somebody who lost their passphrase',
    load: async () => (await import('./commands/let-in.ts')).letIn,
  },
  {
    name: 'take-mail',
    usage: 'take-mail',
    says: 'reads one message that came back on standard input, and marks its letter',
    load: async () => (await import('./commands/take-mail.ts')).takeMail,
  },
  {
    name: 'organisation add',
    usage: 'organisation add',
    says: 'makes a set-up link for one more organisation',
    load: async () => (await import('./commands/organisation-add.ts')).organisationAdd,
  },
  {
    name: 'recovery-key',
    usage: 'recovery-key new',
    says: 'makes a new recovery key, for when the printed one is lost',
    load: async () => (await import('./commands/recovery-key.ts')).recoveryKey,
  },
  {
    name: 'prepare-database',
    usage: 'prepare-database [NAME]',
    says: 'prints the SQL that prepares a PostgreSQL server for Kept',
    load: async () => (await import('./commands/prepare-database.ts')).prepareDatabase,
  },
  {
    name: 'move',
    usage: 'move --to server|embedded',
    says: 'carries everything to a PostgreSQL server, or back',
    load: async () => (await import('./commands/move.ts')).move,
  },
  {
    name: 'migrate',
    usage: 'migrate',
    says: 'brings the tables up to date without starting Kept',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'demo',
    usage: 'demo',
    says: 'fills a new data folder with two invented organisations, to try Kept out',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
]
