/** Seals and opens whole files as they flow past, in chunks that can be neither altered, moved, dropped nor added to. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { fieldId, keyIdOf, open, SealError, type SealedPlace, seal, sealOverhead } from './seal.ts'
import { type KeyId, keyBytes, type SecretKey } from './secret-key.ts'

/** Lends the key of this id to one act, as `KeyCache.use` does. */
export type LendKey = <Result>(id: KeyId, act: (key: SecretKey) => Result) => Promise<Result>

export const chunkBytes = 64 * 1024

const tagBytes = 16
const sealedChunkBytes = chunkBytes + tagBytes
const magic = Buffer.from('KSF1')
const prefixBytes = 7
const wrappedBytes = sealOverhead + keyBytes
const headBytes = magic.length + prefixBytes + wrappedBytes
const mostChunks = 0xffff_ffff
const fileKey = fieldId('platform.file.key')

/** How long a file of so many bytes is once sealed. */
export function sealedSize(bytes: number): number {
  return headBytes + bytes + tagBytes * Math.max(1, Math.ceil(bytes / chunkBytes))
}

/**
 * Seals what flows through it under a new random key, itself sealed at the head of the file for this file's id.
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): a chunk's nonce is a random prefix, its number,
 * and whether it is the last.
 */
export function sealStream(key: SecretKey, fileId: string): Transform {
  return new SealStream(key, fileId)
}

/**
 * Opens what `sealStream` sealed; a fault ends the stream with a `SealError`. Each chunk is passed on as soon as it is
 * proved, so that what was received before an error is true but may not be all: where half a file would do harm, wait
 * for the end before using any of it.
 */
export function openStream(lendKey: LendKey, fileId: string): Transform {
  return new OpenStream(lendKey, fileId)
}

class SealStream extends Transform {
  readonly #key = randomBytes(keyBytes)
  readonly #head: Buffer
  readonly #pieces = new Pieces(chunkBytes)
  #number = 0

  constructor(key: SecretKey, fileId: string) {
    super()
    this.#head = Buffer.concat([magic, randomBytes(prefixBytes), seal(key, placeOf(fileId), this.#key)])
    this.push(this.#head)
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    attempt(done, () => {
      for (const piece of this.#pieces.add(bytes)) this.#seal(piece, false)
    })
  }

  override _flush(done: TransformCallback): void {
    attempt(done, () => this.#seal(this.#pieces.rest(), true))
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#key.fill(0)
    this.#pieces.wipe()
    done(error)
  }

  #seal(piece: Buffer, isLast: boolean): void {
    const nonce = nonceOf(this.#head, this.#number++, isLast)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: tagBytes })
    cipher.setAAD(this.#head)
    this.push(Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]))
  }
}

class OpenStream extends Transform {
  readonly #lendKey: LendKey
  readonly #fileId: string
  readonly #pieces = new Pieces(sealedChunkBytes)
  #head: Buffer = Buffer.alloc(0)
  #key: Buffer | undefined
  #number = 0

  constructor(lendKey: LendKey, fileId: string) {
    super()
    this.#lendKey = lendKey
    this.#fileId = fileId
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const rest = this.#readHead(bytes)
    if (this.#key) {
      attempt(done, () => this.#openAll(rest))
    } else if (this.#head.length < headBytes) {
      done()
    } else {
      this.#findKey().then(() => attempt(done, () => this.#openAll(rest)), done)
    }
  }

  override _flush(done: TransformCallback): void {
    attempt(done, () => this.#open(this.#pieces.rest(), true))
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#key?.fill(0)
    done(error)
  }

  /** Takes what the head still lacks and returns the rest. */
  #readHead(bytes: Buffer): Buffer {
    const lacking = headBytes - this.#head.length
    if (lacking > 0) this.#head = Buffer.concat([this.#head, bytes.subarray(0, lacking)])
    return bytes.subarray(Math.max(0, lacking))
  }

  async #findKey(): Promise<void> {
    if (!this.#head.subarray(0, magic.length).equals(magic)) throw new SealError('not sealed')
    const wrapped = this.#head.subarray(magic.length + prefixBytes)
    this.#key = await this.#lendKey(keyIdOf(wrapped), (key) => open(key, placeOf(this.#fileId), wrapped))
  }

  #openAll(bytes: Buffer): void {
    for (const piece of this.#pieces.add(bytes)) this.#open(piece, false)
  }

  #open(piece: Buffer, isLast: boolean): void {
    if (!this.#key || piece.length < tagBytes) throw new SealError('not sealed')
    const nonce = nonceOf(this.#head, this.#number++, isLast)
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(this.#head)
    decipher.setAuthTag(piece.subarray(-tagBytes))
    const opened = decipher.update(piece.subarray(0, -tagBytes))
    try {
      decipher.final()
    } catch {
      throw new SealError('altered')
    }
    if (opened.length > 0) this.push(opened)
  }
}

/** Cuts what flows past into pieces of one size and holds the newest back, because only the last is marked as last. */
class Pieces {
  readonly #held: Buffer
  #length = 0

  constructor(size: number) {
    this.#held = Buffer.alloc(size)
  }

  /** Each piece is good until the next is asked for. */
  *add(bytes: Buffer): Generator<Buffer> {
    for (let from = 0; from < bytes.length; ) {
      if (this.#length === this.#held.length) {
        yield this.#held
        this.#length = 0
      }
      const taken = bytes.copy(this.#held, this.#length, from)
      this.#length += taken
      from += taken
    }
  }

  rest(): Buffer {
    return this.#held.subarray(0, this.#length)
  }

  wipe(): void {
    this.#held.fill(0)
  }
}

function nonceOf(head: Buffer, number: number, isLast: boolean): Buffer {
  if (number > mostChunks) throw new RangeError('A file of more than 256 TiB cannot be sealed.')
  const nonce = Buffer.alloc(12)
  head.copy(nonce, 0, magic.length, magic.length + prefixBytes)
  nonce.writeUInt32BE(number, prefixBytes)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

function placeOf(fileId: string): SealedPlace {
  return { field: fileKey, record: fileId }
}

/** A fault thrown inside a stream's own call would end the process; given to `done` it ends only the stream. */
function attempt(done: TransformCallback, act: () => void): void {
  try {
    act()
  } catch (error) {
    done(error instanceof Error ? error : new Error('The stream failed.', { cause: error }))
    return
  }
  done()
}
