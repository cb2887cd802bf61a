/** A number that nobody could have foreseen, for drawing lots fairly. */
import { randomInt } from 'node:crypto'

const PARTS = 2 ** 30

/** From 0 up to, and without, 1. */
export function chance(): number {
  return randomInt(PARTS) / PARTS
}
