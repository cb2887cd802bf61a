/** Lets a few pieces of heavy work through at once, a few more wait their turn, and turns the rest away. */

export class BusyError extends Error {
  override readonly name = 'BusyError'
  constructor() {
    super('Too much is being done at once. Try again in a moment.')
  }
}

export interface TurnstileLimits {
  readonly atOnce: number
  readonly mostWaiting: number
}

export class Turnstile {
  readonly #limits: TurnstileLimits
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor(limits: TurnstileLimits) {
    this.#limits = limits
  }

  /** @throws BusyError at once, where even the queue is full. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#enter()
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  async #enter(): Promise<void> {
    if (this.#inside < this.#limits.atOnce) {
      this.#inside += 1
      return
    }
    if (this.#waiting.length >= this.#limits.mostWaiting) throw new BusyError()
    await new Promise<void>((letIn) => this.#waiting.push(letIn))
  }

  /** The place goes straight to whoever waited longest, so that nobody slips in between. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#inside -= 1
  }
}
