/** Says who may enter the embedded database: named users of this machine, each as the roles given, and nobody else. */
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { StartError } from './start-error.ts'
import { writeWhole } from './write-whole.ts'

export interface Admission {
  /** A user of the operating system. */
  osUser: string
  /** A role of the database; the superuser is called `postgres`. */
  role: string
}

export interface AccessFiles {
  hba: string
  ident: string
}

/** Written at every start, outside the folder the server can write, so that what the server does cannot widen it. */
export function writeAccessFiles(folder: string, admit: readonly Admission[]): AccessFiles {
  makeFolder(folder, 0o755)
  const files = { hba: join(folder, 'pg_hba.conf'), ident: join(folder, 'pg_ident.conf') }
  writeWhole(files.hba, 'local all all peer map=kept\n', 0o644)
  writeWhole(files.ident, admit.map(identLine).join(''), 0o644)
  return files
}

function identLine({ osUser, role }: Admission): string {
  return `kept ${quoted(osUser)} ${quoted(role)}\n`
}

/** Quotes make `all` and `+group` plain names; a slash would begin a pattern even so. */
function quoted(name: string): string {
  if (!/^[^"/\s][^"\s]*$/.test(name)) throw new StartError(`"${name}" cannot be admitted to the database by that name.`)
  return `"${name}"`
}
