/** Chance that can be had again: KEPT_SEED repeats what a run of the hardships chose. */
import { randomInt } from 'node:crypto'

export const seed = Number(process.env['KEPT_SEED'] ?? randomInt(1, 1_000_000))

/** A generator of its own for each name, so that one test's choices do not depend on which others ran. Mulberry32. */
export function chance(name: string): (least: number, most: number) => number {
  let state = [...`${seed} ${name}`].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261,
  )
  return (least, most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (most - least)
  }
}
