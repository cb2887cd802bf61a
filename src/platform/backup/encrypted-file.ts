/** Writes a file that only the recovery key opens: compressed, encrypted with age, under its name only once it is whole. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { encryptFor } from '#platform/crypto/recovery-key.ts'
import type { Owner } from '#platform/files/give-folder.ts'
import { syncFolder } from '#platform/files/sync-folder.ts'
import { explainWriting } from './backup-error.ts'

export interface WrittenFile {
  path: string
  bytes: number
  /** Of the file as it lies there, encrypted. */
  sha256: string
}

export interface DraftFile extends WrittenFile {
  /** Gives the file its name. */
  publish(): Promise<void>
  /** Takes the draft away; a published file stays. */
  discard(): Promise<void>
}

/** The whole file, lasting, as `<path>.part`. Throws BackupError where the disk is full or the folder is closed. */
export async function draftEncrypted(
  path: string,
  recipient: string,
  source: AsyncGenerator<Buffer>,
  owner?: Owner,
): Promise<DraftFile> {
  const part = `${path}.part`
  const discard = () => rm(part, { force: true })
  try {
    // Left behind by a program that was stopped, or put there by somebody who may write to the folder.
    await discard()
    const written = await writeLasting(part, await encryptFor(recipient, compressed(source)), owner)
    return { path, ...written, publish: () => publish(part, path), discard }
  } catch (error) {
    await discard()
    throw explainWriting(error, dirname(path))
  }
}

function compressed(source: AsyncGenerator<Buffer>): Readable {
  const gzip = createGzip({ level: 5 })
  // A failing source destroys what it flows into, which is where the reader hears of it.
  pipeline(Readable.from(source, { objectMode: false }), gzip, () => {})
  return gzip
}

/** Never through a link or into a file that is there: root may be writing where somebody else may, too. */
async function writeLasting(part: string, source: Readable, owner?: Owner): Promise<Omit<WrittenFile, 'path'>> {
  const hash = createHash('sha256')
  const file = await open(part, 'wx', 0o600).catch((error: unknown) => {
    source.destroy()
    throw error
  })
  try {
    if (owner) await file.chown(owner.uid, owner.gid)
    await file.writeFile(hashed(source, hash))
    await file.sync()
    return { bytes: (await file.stat()).size, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

async function* hashed(source: Readable, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    hash.update(bytes)
    yield bytes
  }
}

async function publish(part: string, path: string): Promise<void> {
  if (existsSync(path)) throw explainWriting(Object.assign(new Error('taken'), { code: 'EEXIST' }), dirname(path))
  await rename(part, path)
  await syncFolder(dirname(path))
}
