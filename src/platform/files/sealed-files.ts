/** Keeps files so that only their organisation can read them, and gives them back whole or not at all. */
import { createHash, type Hash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { pipeline as flow } from 'node:stream/promises'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { newId } from '#platform/crypto/ids.ts'
import { SealError } from '#platform/crypto/seal.ts'
import { openStream, sealStream } from '#platform/crypto/sealed-stream.ts'
import type { Work } from '#platform/database/house.ts'
import type { FileId, FileStore } from './file-store.ts'
import type { WelcomeFile } from './welcome-file.ts'
import { isWelcomeFile } from './welcome-file.ts'

export interface SealedFile {
  readonly fileId: FileId
  /** Of the bytes as they were sent, in hex. */
  readonly sha256: string
  readonly bytes: number
}

const pieceBytes = 64 * 1024
const piecesInOneGo = 16

/**
 * The file is on the disk before the act is kept, and deleted again where the act is not. To be called before anything
 * is locked: writing 20 MB takes a moment. A process killed in between leaves a file that nothing names; `kept verify`
 * finds it (see findOrphans).
 */
export async function keepSealed(work: Work, store: FileStore, file: WelcomeFile): Promise<SealedFile> {
  if (!isWelcomeFile(file)) throw new TypeError('A file is looked at before it is kept.')
  const { bytes } = file
  const fileId = newId<'File'>()
  work.ifUndone(() => store.delete(fileId))
  const sealing = await work.withKey((key) => sealStream(key, fileId))
  const hash = createHash('sha256')
  const source = Readable.from(pieces(bytes, hash), { objectMode: false })
  await store.put(
    fileId,
    // A fault of either ends both, and the store hears of it.
    pipeline(source, sealing, () => {}),
  )
  return { fileId, sha256: hash.digest('hex'), bytes: bytes.length }
}

/**
 * Nothing is given out before the last piece has been proved.
 * @throws FileMissingError, SealError
 */
export async function openSealed(work: Work, store: FileStore, fileId: FileId): Promise<Uint8Array> {
  const lendKey: Parameters<typeof openStream>[0] = (id, act) =>
    work.withKey((key) => {
      if (key.id !== id) throw new SealError('another key')
      return act(key)
    })
  // What is sealed is a little longer than what is opened.
  const opened = Buffer.alloc(await store.size(fileId))
  let length = 0
  await flow(await store.get(fileId), openStream(lendKey, fileId), async (proved: AsyncIterable<Buffer>) => {
    for await (const piece of proved) length += piece.copy(opened, length)
  })
  return opened.subarray(0, length)
}

/** Sealing takes a tenth of a second for 20 MB: others are served in between. */
async function* pieces(bytes: Uint8Array, hash: Hash): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = bytes.subarray(from, from + pieceBytes)
    hash.update(piece)
    yield piece
    if ((from / pieceBytes) % piecesInOneGo === 0) await othersTurn()
  }
}
