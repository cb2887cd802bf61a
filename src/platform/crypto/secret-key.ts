/** A key in memory: thirty-two bytes with an id, which can be wiped and refuses to be used afterwards. */
import type { Id } from './ids.ts'

export const keyBytes = 32

export type KeyId = Id<'Key'>

export class KeyWipedError extends Error {
  override readonly name = 'KeyWipedError'
  constructor(keyId: KeyId) {
    super(`The key ${keyId} was wiped from memory and cannot be used any more.`)
  }
}

export class SecretKey {
  readonly id: KeyId
  // Private to the engine as well as to the compiler, so that no log line or error report can print it.
  #bytes: Buffer | undefined

  /** Takes the bytes over: they are copied here and wiped where they came from. */
  constructor(id: KeyId, bytes: Uint8Array) {
    if (bytes.length !== keyBytes) throw new TypeError(`A key is ${keyBytes} bytes.`)
    this.id = id
    this.#bytes = Buffer.alloc(keyBytes)
    this.#bytes.set(bytes)
    bytes.fill(0)
  }

  /**
   * For the cipher's own call only; never to be kept.
   * @throws KeyWipedError once wiped: zeros would be a key that everybody knows.
   */
  get bytes(): Buffer {
    if (!this.#bytes) throw new KeyWipedError(this.id)
    return this.#bytes
  }

  get isWiped(): boolean {
    return this.#bytes === undefined
  }

  wipe(): void {
    this.#bytes?.fill(0)
    this.#bytes = undefined
  }
}
