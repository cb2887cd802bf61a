/** Shows what the store on disk does on bad days: a full disk, a killed process, strange things in its folder. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { openDiskFiles } from './disk-files.ts'
import { type FileStore, StorageFullError, type StoredFile } from './file-store.ts'
import { giveFolder } from './give-folder.ts'

const never = new Date(0)
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'disk-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

async function listed(store: FileStore): Promise<StoredFile[]> {
  const found: StoredFile[] = []
  for await (const file of store.list()) found.push(file)
  return found
}

describe('files on disk', () => {
  test('lie two folders deep by their id alone, closed to everybody else', async () => {
    const store = await openDiskFiles({ folder: join(folder, 'files'), sweepBefore: never })
    const { id } = await store.put(newId<'File'>(), Readable.from([Buffer.from('x')]))
    const path = join(folder, 'files', id.slice(-2), id.slice(-4, -2), id)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'files'))).mode & 0o777).toBe(0o700)
    expect(await filesUnder(folder)).toEqual([id])
  })

  test('left half written by a killed process are swept at the next start, and those being written are not', async () => {
    const deep = join(folder, 'ab', 'cd')
    await mkdir(deep, { recursive: true })
    const [old, young, whole] = [`${newId()}.part`, `${newId()}.part`, newId()]
    for (const name of [old, young, whole]) await writeFile(join(deep, name), 'half')
    await utimes(join(deep, old), new Date('2026-11-20T08:00:00Z'), new Date('2026-11-20T08:00:00Z'))
    await utimes(join(deep, young), new Date('2026-11-20T10:00:00Z'), new Date('2026-11-20T10:00:00Z'))
    const store = await openDiskFiles({ folder, sweepBefore: new Date('2026-11-20T09:00:00Z') })
    expect((await filesUnder(folder)).toSorted()).toEqual([young, whole].toSorted())
    expect(await listed(store)).toEqual([])
  })

  test('are found again by the next start, and nothing else in the folder is taken for one', async () => {
    const first = await openDiskFiles({ folder, sweepBefore: never })
    const { id } = await first.put(newId<'File'>(), Readable.from([Buffer.from('x')]))
    await writeFile(join(folder, 'notes.txt'), 'somebody was here')
    await writeFile(join(folder, newId()), 'in the wrong place')
    const second = await openDiskFiles({ folder, sweepBefore: never })
    expect(await listed(second)).toEqual([{ id, size: 1 }])
  })
})

describe('a folder that cannot be written', () => {
  test('is said at once, with the reason', async () => {
    await writeFile(join(folder, 'files'), 'a file where the folder should be')
    await expect(openDiskFiles({ folder: join(folder, 'files'), sweepBefore: never })).rejects.toThrow(/EEXIST|ENOTDIR/)
  })
})

describe.skipIf(process.getuid?.() !== 0)(
  'a folder that root made for somebody (skipped where we are not root)',
  () => {
    test('is opened by them, though they may not look at what lies around it', async () => {
      const nobody = { uid: 65_534, gid: 65_534 }
      await chmod(folder, 0o711)
      giveFolder(join(folder, 'files'), nobody, 0o700)
      const program = `import { openDiskFiles } from ${JSON.stringify(new URL('./disk-files.ts', import.meta.url).href)}
      const store = await openDiskFiles({ folder: ${JSON.stringify(join(folder, 'files'))}, sweepBefore: new Date(0) })
      for await (const file of store.list()) console.log(file)`
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], { ...nobody, encoding: 'utf8' })
      expect([ran.stderr, ran.status]).toEqual(['', 0])
    })
  },
)

const full = await mkdtemp(join(tmpdir(), 'disk-full-'))
const mayMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', full]).status === 0
afterAll(async () => {
  if (mayMount) spawnSync('umount', [full])
  await rm(full, { recursive: true })
})

describe.skipIf(!mayMount)('a full disk (skipped where this user may not mount one)', () => {
  test('is said clearly, keeps nothing half, and loses nothing that was there', async () => {
    const store = await openDiskFiles({ folder: join(full, 'files'), sweepBefore: never })
    const { id } = await store.put(newId<'File'>(), Readable.from([randomBytes(100_000)]))
    const large = Readable.from(Array.from({ length: 10 }, () => randomBytes(50_000)))
    await expect(store.put(newId<'File'>(), large)).rejects.toThrow(StorageFullError)
    expect(large.destroyed).toBe(true)
    expect(await filesUnder(full)).toEqual([id])
    await store.put(newId<'File'>(), Readable.from([randomBytes(50_000)]))
  })
})
