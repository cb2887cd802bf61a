/** The contract of every store of files: what is put comes back whole, and what failed was never there. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { openDiskFiles } from './disk-files.ts'
import {
  FileExistsError,
  type FileId,
  FileMissingError,
  type FileStore,
  NotAFileIdError,
  type StoredFile,
} from './file-store.ts'
import { openMemoryFiles } from './memory-files.ts'

const stores = [
  {
    name: 'on disk',
    open: (folder: string) => openDiskFiles({ folder: join(folder, 'files'), sweepBefore: new Date(0) }),
  },
  { name: 'in memory', open: async () => openMemoryFiles() },
]

describe.each(stores)('a store of files $name', ({ open }) => {
  let folder = ''
  let store: FileStore
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'file-store-'))
    store = await open(folder)
  })
  afterEach(() => rm(folder, { recursive: true }))

  const id = () => newId<'File'>()
  async function all(): Promise<StoredFile[]> {
    const found: StoredFile[] = []
    for await (const file of store.list()) found.push(file)
    return found
  }

  test.each([0, 1, 70_000, 1_000_000])('gives %i bytes back as they were, with their size and digest', async (size) => {
    const bytes = randomBytes(size)
    const kept = await store.put(id(), Readable.from(size === 0 ? [] : [bytes.subarray(0, 10), bytes.subarray(10)]))
    expect(kept.size).toBe(size)
    expect(kept.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect((await buffer(await store.get(kept.id))).equals(bytes)).toBe(true)
    expect(await store.size(kept.id)).toBe(size)
    expect(await store.exists(kept.id)).toBe(true)
  })

  test('lists each file once', async () => {
    const ids = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, place) => (await store.put(id(), Readable.from([Buffer.alloc(place + 1)]))).id,
      ),
    )
    const listed = await all()
    expect(listed.map((file) => file.id).toSorted()).toEqual(ids.toSorted())
    expect(listed.map((file) => file.size).toSorted((a, b) => a - b)).toEqual(ids.map((_, place) => place + 1))
  })

  test('never replaces a file', async () => {
    const { id: taken } = await store.put(id(), Readable.from([Buffer.from('first')]))
    await expect(store.put(taken, Readable.from([Buffer.from('second')]))).rejects.toThrow(FileExistsError)
    expect((await buffer(await store.get(taken))).toString()).toBe('first')
    expect((await all()).length).toBe(1)
  })

  test('lets one of several who put the same file at once succeed', async () => {
    const same = id()
    const tries = await Promise.allSettled([1, 2, 3].map((n) => store.put(same, Readable.from([Buffer.alloc(n)]))))
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await all()).length).toBe(1)
  })

  test('keeps nothing of a file whose source failed, and can be asked again', async () => {
    const broken = id()
    const source = Readable.from(
      (async function* () {
        yield randomBytes(200_000)
        throw new Error('the line went dead')
      })(),
    )
    await expect(store.put(broken, source)).rejects.toThrow('the line went dead')
    expect(await store.exists(broken)).toBe(false)
    expect(await all()).toEqual([])
    await store.put(broken, Readable.from([Buffer.from('whole')]))
    expect((await buffer(await store.get(broken))).toString()).toBe('whole')
  })

  test('deletes a file for good, and says whether there was one', async () => {
    const { id: gone } = await store.put(id(), Readable.from([Buffer.from('x')]))
    expect(await store.delete(gone)).toBe(true)
    expect(await store.delete(gone)).toBe(false)
    expect(await store.exists(gone)).toBe(false)
    expect(await all()).toEqual([])
  })

  test('says which file is missing', async () => {
    const missing = id()
    await expect(store.get(missing)).rejects.toThrow(FileMissingError)
    await expect(store.size(missing)).rejects.toThrow(missing)
    expect(await store.exists(missing)).toBe(false)
  })

  test.each([
    '../../etc/passwd',
    '/etc/passwd',
    '.',
    '',
    'photo of Amira.jpg',
    'a\0b',
    `${newId()}/..`,
  ])('refuses the name %j for everything it does', async (name) => {
    const path = name as FileId
    await expect(store.put(path, Readable.from([]))).rejects.toThrow(NotAFileIdError)
    await expect(store.get(path)).rejects.toThrow(NotAFileIdError)
    await expect(store.delete(path)).rejects.toThrow(NotAFileIdError)
    await expect(store.exists(path)).rejects.toThrow(NotAFileIdError)
    await expect(store.size(path)).rejects.toThrow(NotAFileIdError)
  })
})
