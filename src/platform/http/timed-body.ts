/** Reads a request's body piece by piece and waits neither for long pauses nor for ever. */

export interface Patience {
  /** Between two pieces. */
  readonly idleMs: number
  readonly totalMs: number
}

/** Whoever sends it took too long. */
export class BodyTooSlowError extends Error {
  override name = 'BodyTooSlowError'
}

/** The connection ended before the body did. */
export class BodyBrokenOffError extends Error {
  override name = 'BodyBrokenOffError'
}

/**
 * Nothing is read before the first piece is asked for. What is left when the caller stops stays unread: cancelling it
 * would end the connection before an answer.
 */
export async function* bodyPieces(request: Request, { idleMs, totalMs }: Patience): AsyncGenerator<Uint8Array> {
  const endsAt = performance.now() + totalMs
  const reader = request.body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await within(Math.min(idleMs, endsAt - performance.now()), reader.read())
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

/** @throws BodyTooSlowError */
export async function within<T>(ms: number, reading: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new BodyTooSlowError('The body came too slowly.')), Math.max(0, ms))
  const read = reading.catch((cause: unknown) => {
    throw new BodyBrokenOffError('The body broke off.', { cause })
  })
  read.catch(() => {}) // Where time ran out first, letting go of the body ends this reading with an error nobody waits for.
  try {
    return await Promise.race([read, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
