/** Holds one file in memory while it arrives, and lets go of all of it as soon as it grows beyond the limit. */

export class HeldFile {
  readonly #most: number
  readonly #expected: number
  #bytes: Buffer | undefined
  #length = 0
  #isOver = false

  /** `expected` is the sender's word, which saves copying where it is true. */
  constructor(most: number, expected: number) {
    this.#most = most
    this.#expected = Math.min(most, Math.max(64 * 1024, expected))
  }

  get isOver(): boolean {
    return this.#isOver
  }

  add(piece: Uint8Array): void {
    if (this.#isOver) return
    if (this.#length + piece.length > this.#most) {
      this.drop()
      return
    }
    const bytes = this.#roomFor(this.#length + piece.length)
    bytes.set(piece, this.#length)
    this.#length += piece.length
  }

  drop(): void {
    this.#isOver = true
    this.#bytes = undefined
  }

  /** Undefined once it was let go. */
  bytes(): Uint8Array | undefined {
    return this.#isOver ? undefined : (this.#bytes ?? Buffer.alloc(0)).subarray(0, this.#length)
  }

  #roomFor(length: number): Buffer {
    if (this.#bytes && this.#bytes.length >= length) return this.#bytes
    const size = this.#bytes ? Math.min(this.#most, Math.max(length, this.#bytes.length * 2)) : this.#expected
    const larger = Buffer.allocUnsafeSlow(Math.max(size, length))
    if (this.#bytes) this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
    return larger
  }
}
