/** Writes the number or the bullet that an office program draws before a point of a list and keeps nowhere in its words. */
import { markerOf } from '../structure/markers.ts'

/** The formats of Word; OpenDocument's are turned into them. */
export type NumberFormat =
  | 'decimal'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'bullet'
  | 'none'

export function numberAs(format: NumberFormat, count: number): string {
  switch (format) {
    case 'lower-letter':
      return letters(count)
    case 'upper-letter':
      return letters(count).toUpperCase()
    case 'lower-roman':
      return roman(count)
    case 'upper-roman':
      return roman(count).toUpperCase()
    case 'decimal':
      return String(count)
    case 'bullet':
    case 'none':
      return ''
  }
}

/** After z comes aa, then bb: the letter is repeated. */
function letters(count: number): string {
  if (count < 1 || count > 26 * 20) return String(count)
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

const romanParts: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let out = ''
  for (const [value, sign] of romanParts) for (; rest >= value; rest -= value) out += sign
  return out
}

/** Bullets drawn with a picture font stand in its private places and would show as boxes anywhere else. */
export function bulletSign(drawn: string): string {
  const sign = drawn.trim()
  if (sign === '' || /\p{Co}/u.test(sign)) return '•'
  // Courier's letter o is Word's second bullet, Wingdings' § its third.
  if (sign === 'o') return '◦'
  // Letters and rarer signs are meant as pictures, too.
  return markerOf(`${sign}\t`)?.kind === 'bullet' && !/[\p{L}§·]/u.test(sign) ? sign : '•'
}
