/** Makes a folder with the very permissions asked for, whatever the maker's umask keeps from others. */
import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes its parents too, alike; folders already there are left as they are. */
export function makeFolder(path: string, mode: number): void {
  const first = mkdirSync(path, { recursive: true, mode })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) chmodSync(made, mode)
}
