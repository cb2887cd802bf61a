/** Tells whether a user could walk to a file or folder, before a program of theirs fails to. */
import { realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Looks at the permission bits of every folder on the way, and of the place itself: both as written and with links followed. */
export function reachableBy(path: string, uid: number, gids: readonly number[]): boolean {
  if (uid === 0) return true
  return [...foldersTo(resolve(path)), ...foldersTo(realpathSync(path))].every((step) => mayEnter(step, uid, gids))
}

function foldersTo(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...foldersTo(parent), path]
}

function mayEnter(path: string, uid: number, gids: readonly number[]): boolean {
  const found = statSync(path)
  if (found.uid === uid) return (found.mode & 0o100) !== 0
  return (found.mode & (gids.includes(found.gid) ? 0o010 : 0o001)) !== 0
}
