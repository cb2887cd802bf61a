/** Disks that a test may fill, or cut the power of, without harm to the machine's own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export interface OwnDisk {
  folder: string
  remove(): Promise<void>
}

/** In memory; undefined where this machine lets nobody mount one, as most do only for root. */
export function aSmallDisk(megabytes: number): OwnDisk | undefined {
  const folder = mkdtempSync('/tmp/kept-small-disk-')
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'kept-small-disk', folder])
  if (made.status !== 0) {
    rmdirSync(folder)
    return undefined
  }
  return {
    folder,
    remove: async () => {
      await unmount(folder)
      rmdirSync(folder)
    },
  }
}

/** Tried for some seconds: a process that is about to end may still stand in the folder. */
export async function unmount(folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (spawnSync('umount', [folder]).status === 0) return
    await pause(100)
  }
  throw new Error(`${folder} cannot be unmounted: something still uses it.`)
}
