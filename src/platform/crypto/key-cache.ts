/** Keeps unwrapped keys in memory for a while: few, not for long, and never wiped in the middle of their use. */
import type { KeyId, SecretKey } from './secret-key.ts'

export interface KeyCacheLimits {
  readonly mostKeys: number
  readonly longestMs: number
}

interface Held {
  readonly since: number
  loading: Promise<SecretKey>
  key?: SecretKey
  users: number
  isDropped: boolean
}

export class KeyCache {
  readonly #limits: KeyCacheLimits
  readonly #now: () => Date
  /** In the order of use: the first was used longest ago. */
  readonly #held = new Map<KeyId, Held>()

  constructor(limits: KeyCacheLimits, now: () => Date) {
    this.#limits = limits
    this.#now = now
  }

  get size(): number {
    return this.#held.size
  }

  /**
   * Lends a key to one act. The key may be wiped as soon as the act has ended, so it must not be kept; until then it
   * is not, however many others are asked for meanwhile. Asking twice at once loads once.
   */
  async use<Result>(
    id: KeyId,
    load: () => Promise<SecretKey>,
    act: (key: SecretKey) => Result | Promise<Result>,
  ): Promise<Result> {
    const held = this.#hold(id, load)
    held.users += 1
    try {
      return await act(await held.loading)
    } finally {
      held.users -= 1
      wipeIfDone(held)
    }
  }

  /** To be called when a key is deleted: it is then gone from memory too. */
  forget(id: KeyId): void {
    const held = this.#held.get(id)
    if (!held) return
    this.#held.delete(id)
    held.isDropped = true
    wipeIfDone(held)
  }

  clear(): void {
    for (const id of [...this.#held.keys()]) this.forget(id)
  }

  #hold(id: KeyId, load: () => Promise<SecretKey>): Held {
    this.#dropOld()
    const held = this.#held.get(id) ?? this.#start(id, load)
    this.#held.delete(id)
    this.#held.set(id, held)
    this.#dropSurplus()
    return held
  }

  #start(id: KeyId, load: () => Promise<SecretKey>): Held {
    const held: Held = { since: this.#now().getTime(), loading: load(), users: 0, isDropped: false }
    held.loading = held.loading.then((key) => {
      held.key = key
      if (key.id !== id) throw new TypeError(`The key ${key.id} was loaded where ${id} was asked for.`)
      return key
    })
    // A failure reaches every act that waits for it; here it only means that the next one tries again.
    held.loading.catch(() => {
      if (this.#held.get(id) === held) this.forget(id)
    })
    return held
  }

  #dropOld(): void {
    const now = this.#now().getTime()
    for (const [id, held] of this.#held) {
      // An age below zero means that the clock was put back, and the true age is not known.
      const age = now - held.since
      if (age < 0 || age >= this.#limits.longestMs) this.forget(id)
    }
  }

  #dropSurplus(): void {
    for (const id of this.#held.keys()) {
      if (this.#held.size <= this.#limits.mostKeys) return
      this.forget(id)
    }
  }
}

function wipeIfDone(held: Held): void {
  if (held.isDropped && held.users === 0) held.key?.wipe()
}
