/** Turns the number by which a spreadsheet counts days into a day. */
import type { CountsFrom } from './table.ts'

const DAY = 86_400_000
/** Excel believes in 29 February 1900, so that from March 1900 on its first day is 30 December 1899. */
const begins: Readonly<Record<CountsFrom, number>> = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) }
const firstSure = 61
const last = 2_958_465

/** `2026-11-20`, or undefined for a number that is no day a person alive could mean. */
export function dayOfSerial(serial: number, from: CountsFrom): string | undefined {
  const whole = Math.floor(serial)
  if (whole < firstSure || whole > last) return undefined
  return new Date(begins[from] + whole * DAY).toISOString().slice(0, 10)
}
