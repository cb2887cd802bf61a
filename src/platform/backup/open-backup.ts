/** Opens a backup file with the recovery key and hands out what is packed in it; every fault of the file gets its sentence. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { decryptWith, RecoveryKeyError } from '#platform/crypto/recovery-key.ts'
import { RestoreError } from './restore-error.ts'
import { type TarEntry, TarError, unpack } from './tar.ts'

const ageBegins = Buffer.from('age-encryption.org/v1\n')
const pieceBytes = 64 * 1024

/** Calls `act` for every entry in turn; `recoveryKey` as `parseRecoveryKey` gives it. Throws RestoreError. */
export async function eachEntry(
  path: string,
  recoveryKey: string,
  act: (entry: TarEntry) => Promise<void>,
): Promise<void> {
  await insistOnAge(path)
  const progress = { ended: false }
  try {
    const opened = await decryptWith(recoveryKey, Readable.from(piecesOf(path, progress), { objectMode: false }))
    for await (const entry of unpack(decompressed(opened))) await act(entry)
  } catch (error) {
    throw faultOf(error, progress.ended)
  }
}

async function insistOnAge(path: string): Promise<void> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw isMissing(error) ? new RestoreError('missing', error) : error
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ageBegins.length), 0, ageBegins.length, 0)
    if (bytesRead < ageBegins.length || !buffer.equals(ageBegins)) throw new RestoreError('not a backup')
  } finally {
    await file.close()
  }
}

async function* piecesOf(path: string, progress: { ended: boolean }): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
  progress.ended = true
}

function decompressed(source: Readable): AsyncIterable<Buffer> {
  const gunzip = createGunzip()
  // A failing source destroys what it flows into, which is where the reader hears of it.
  pipeline(source, gunzip, () => {})
  return gunzip
}

/**
 * age says of a missing end and of an altered piece only that it does not prove true. A fault met after all of the file
 * was read lies at its end; one met before is a changed piece.
 */
function faultOf(error: unknown, ended: boolean): unknown {
  if (error instanceof RestoreError) return error
  if (error instanceof RecoveryKeyError && error.fault === 'another key') return new RestoreError('wrong key', error)
  if (error instanceof TarError && error.fault === 'not tar') return new RestoreError('not a backup', error)
  const isDamage = error instanceof RecoveryKeyError || error instanceof TarError || isCompression(error)
  return isDamage ? new RestoreError(ended ? 'cut short' : 'altered', error) : error
}

function isCompression(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
