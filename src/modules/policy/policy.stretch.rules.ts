/** Divides a long text into stretches, so that a handbook of four hundred pages is not one page and nobody else waits for it. */

/** A small policy is one stretch. */
export const mostInAStretch = 150

export interface Stretch<One> {
  readonly shown: readonly One[]
  /** Where the stretch before and after this one begins; undefined where there is none. */
  readonly previous: number | undefined
  readonly next: number | undefined
  readonly from: number
  readonly all: number
}

/** The stretch that holds the place `at`; the first where that is no place of it. */
export function stretchOf<One>(all: readonly One[], at: number): Stretch<One> {
  const place = Number.isInteger(at) && at >= 0 && at < all.length ? at : 0
  const from = place - (place % mostInAStretch)
  return {
    shown: all.slice(from, from + mostInAStretch),
    previous: from > 0 ? from - mostInAStretch : undefined,
    next: from + mostInAStretch < all.length ? from + mostInAStretch : undefined,
    from,
    all: all.length,
  }
}
