/** Sees, before anything is made, that the user who is to run the server can. */

import { reachableBy } from './reachable.ts'
import { nameless, StartError } from './start-error.ts'
import { findUserName } from './system-user.ts'

export function insistOnRunner(dataFolder: string, runAs?: { uid: number; gid: number }): void {
  const me = process.getuid?.() ?? 0
  const uid = runAs?.uid ?? me
  if (uid === 0)
    throw new StartError(
      'PostgreSQL refuses to run as root. Give the database a user of its own, or start Kept as an ordinary user.',
    )
  if (findUserName(uid) === undefined) throw new StartError(nameless(runAs ? 'the database’s user' : 'this process'))
  if (runAs && !reachableBy(dataFolder, runAs.uid, [runAs.gid]))
    throw new StartError(
      `The database's user cannot enter ${dataFolder}. Open the folders on the way to it (chmod a+x), or choose another with KEPT_DATA, such as /var/lib/kept.`,
    )
}
