/** Which users of the machine Kept runs as: started by root, it gives that up for two of its own. */
import { userInfo } from 'node:os'
import type { Admission } from '#platform/database/embedded/access-files.ts'
import { ensureSystemUser } from '#platform/database/embedded/system-user.ts'
import type { RoleNames } from '#platform/database/role-names.ts'

export interface User {
  name: string
  uid: number
  gid: number
}

export interface Users {
  /** Who Kept becomes once it has its key and its port; undefined where it is an ordinary user already. */
  app: User | undefined
  database: User | undefined
}

export const isRoot = (): boolean => process.getuid?.() === 0

export function usersFor(tell: (sentence: string) => void): Users {
  if (!isRoot()) return { app: undefined, database: undefined }
  const user = (name: string): User => ({ name, ...ensureSystemUser(name, tell) })
  return { app: user('kept'), database: user('kept-database') }
}

/** Which of the machine's users may sign in to the database as whom; the app's user never as its superuser. */
export function admissions({ app }: Users, names: RoleNames): Admission[] {
  const me = userInfo().username
  const own = ['postgres', names.serving, names.maintenance].map((role) => ({ osUser: me, role }))
  const theirs = app ? [names.serving, names.maintenance].map((role) => ({ osUser: app.name, role })) : []
  return [...own, ...theirs]
}

/** For good: nothing this process does afterwards can take root's rights back. */
export function becomeApp({ app }: Users): void {
  if (!app) return
  process.setgroups?.([app.gid])
  process.setgid?.(app.gid)
  process.setuid?.(app.uid)
}
