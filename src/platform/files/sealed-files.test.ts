/** What an organisation keeps as a file: only it can read it, whole or not at all, and an act that fails leaves none. */
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { SealError } from '#platform/crypto/seal.ts'
import { chunkBytes } from '#platform/crypto/sealed-stream.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { AnyActor } from '#platform/identity/actor.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { type FileId, FileMissingError, type FileStore } from './file-store.ts'
import { openMemoryFiles } from './memory-files.ts'
import { keepSealed, openSealed } from './sealed-files.ts'
import { type WelcomeFile, welcome } from './welcome-file.ts'

let app: TestApp
let people: Charities
let house: House
let store: FileStore
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  house = app.database.entrances.at({ requestId: 'keeping files' }, app.now())
})
beforeEach(() => {
  store = openMemoryFiles()
})
afterAll(() => app.close())

function aFile(bytes: Uint8Array): WelcomeFile {
  const file = welcome(bytes)
  if (!file.welcome) throw new Error(`This test's own file is not welcome: ${file.kind}`)
  return file
}

const aText = (length: number) => aFile(Buffer.alloc(length, 'We keep children safe online. '))
const keep = (file: WelcomeFile, actor: AnyActor = people.amira.actor) =>
  house.inOrganisation(actor, (work) => keepSealed(work, store, file))
const open = (id: FileId, actor: AnyActor = people.amira.actor, from = store) =>
  house.inOrganisation(actor, (work) => openSealed(work, from, id))

async function stored(): Promise<number> {
  let count = 0
  for await (const _ of store.list()) count += 1
  return count
}

describe('a file that is kept', () => {
  test.each([
    1,
    chunkBytes - 1,
    chunkBytes,
    chunkBytes + 1,
    3_000_000,
  ])('comes back as it was, of %i bytes', async (length) => {
    const file = aText(length)
    const kept = await keep(file)
    expect(kept.bytes).toBe(length)
    expect(kept.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))
    expect(Buffer.from(file.bytes).equals(await open(kept.fileId))).toBe(true)
  })

  test('cannot be read where it lies', async () => {
    const { fileId } = await keep(aText(5_000))
    expect((await buffer(await store.get(fileId))).includes('children safe')).toBe(false)
  })

  test('cannot be opened by a neighbour charity, even one that knows its id', async () => {
    const { fileId } = await keep(aText(5_000))
    await expect(open(fileId, people.owen.actor)).rejects.toThrow('another key')
  })

  test('is missing where it is missing', async () => {
    await expect(open(newId<'File'>())).rejects.toThrow(FileMissingError)
  })

  test.each([
    ['its last byte was changed', (bytes: Buffer) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)],
    ['its first byte was changed', (bytes: Buffer) => bytes.with(200, (bytes.at(200) ?? 0) ^ 1)],
    ['its last piece was cut off', (bytes: Buffer) => bytes.subarray(0, -(chunkBytes / 2))],
    ['something was added', (bytes: Buffer) => Buffer.concat([bytes, randomBytes(100)])],
    ['it is empty', () => Buffer.alloc(0)],
  ])('gives nothing out where %s', async (_, spoil) => {
    const { fileId } = await keep(aText(chunkBytes * 2 + 50_000))
    const spoiled = openMemoryFiles()
    await spoiled.put(fileId, Readable.from([Buffer.from(spoil(await buffer(await store.get(fileId))))]))
    await expect(open(fileId, people.amira.actor, spoiled)).rejects.toThrow(SealError)
  })
})

describe('what may be kept', () => {
  test.each([
    ['a photograph', Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), randomBytes(50)]), 'image'],
    ['a picture made of words', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a film', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), 'media'],
  ])('is not %s', (_, bytes, kind) => {
    expect(welcome(bytes)).toEqual({ welcome: false, kind })
  })

  test('is only what was looked at, not what says that it was', async () => {
    const photograph = { welcome: true, kind: 'pdf', bytes: Buffer.from('\xff\xd8\xff\xe0', 'latin1') }
    await expect(keep(photograph as unknown as WelcomeFile)).rejects.toThrow('looked at before it is kept')
    expect(await stored()).toBe(0)
  })
})

describe('an act that comes to nothing', () => {
  const keepAnd = (then: (work: Work) => Promise<unknown>) =>
    house.inOrganisation(people.amira.actor, async (work) => {
      await keepSealed(work, store, aText(1_000))
      expect(await stored()).toBe(1)
      await then(work)
    })

  test('because it failed leaves no file', async () => {
    await expect(keepAnd(() => Promise.reject(new Error('it failed')))).rejects.toThrow('it failed')
    expect(await stored()).toBe(0)
  })

  test('because it refused leaves no file', async () => {
    const keepAndRefuse = (work: Work) => keepSealed(work, store, aText(1_000))
    await house.once(people.amira.actor, 'policy.brought', newId(), keepAndRefuse)
    expect(await stored()).toBe(0)
  })

  test('because PostgreSQL would not commit leaves no file', async () => {
    const boss = app.database.asBoss
    await boss(
      `create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    )
    await boss(
      `create constraint trigger refuse after insert on audit.entry deferrable initially deferred
         for each row execute function public.refuse()`,
    )
    await expect(keepAnd(async (work) => work.record('policy.brought'))).rejects.toThrow('no')
    expect(await stored()).toBe(0)
    await boss('drop trigger refuse on audit.entry')
  })

  test('but may have been kept, because the line went dead over its commit, leaves the file: nothing brought is lost', async () => {
    const boss = app.database.asBoss
    await boss(
      `create function public.hang_up() returns trigger language plpgsql security definer
         as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`,
    )
    await boss(
      `create constraint trigger hang_up after insert on audit.entry deferrable initially deferred
         for each row execute function public.hang_up()`,
    )
    await expect(keepAnd(async (work) => work.record('policy.brought'))).rejects.toThrow()
    expect(await stored()).toBe(1)
    await boss('drop trigger hang_up on audit.entry')
  })

  test('because the disk is full says so and leaves nothing', async () => {
    const full: FileStore = { ...store, put: () => Promise.reject(new Error('no room')) }
    const act = house.inOrganisation(people.amira.actor, (work) => keepSealed(work, full, aText(1_000)))
    await expect(act).rejects.toThrow('no room')
    expect(await stored()).toBe(0)
  })
})
