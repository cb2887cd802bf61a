/** A disk whose power can be cut: ext4 in a file, shut down so that everything not yet flushed is gone. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unmount } from '#tests/support/own-disk.ts'

export interface CuttableDisk {
  /** Where it is mounted. */
  folder: string
  /** From here on nothing reaches the disk, and what its journal had not flushed never did. */
  cut(): void
  /** Power is back: what the disk held is there again. */
  restore(): Promise<void>
  remove(): Promise<void>
}

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH; perl is on every Debian, and Node has no ioctl. */
const shutDown = 'open(my $d, "<", $ARGV[0]) or die $!; my $f = pack("L", 2); ioctl($d, 0x8004587D, $f) or die $!'

/** Only root can. Throws where this machine has no loop devices or no ext4. */
export function makeCuttableDisk(): CuttableDisk {
  const place = mkdtempSync('/tmp/kept-power-cut-')
  chmodSync(place, 0o711)
  const [image, folder] = [join(place, 'disk.img'), join(place, 'disk')]
  mkdirSync(folder)
  const mount = () => run('mount', ['-o', 'loop', image, folder])
  run('truncate', ['-s', '3G', image])
  run('mkfs.ext4', ['-q', '-F', image])
  mount()
  chmodSync(folder, 0o711)
  return {
    folder,
    cut: () => run('perl', ['-e', shutDown, folder]),
    restore: async () => {
      await unmount(folder)
      mount()
    },
    remove: async () => {
      await unmount(folder)
      rmSync(place, { recursive: true, force: true })
    },
  }
}

function run(program: string, given: string[]): void {
  const done = spawnSync(program, given, {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` },
  })
  if (done.status !== 0) throw new Error(`${program} ${given.join(' ')}: ${done.error?.message ?? done.stderr}`)
}
