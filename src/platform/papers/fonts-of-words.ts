/** Finds for each stretch of words the one font that is to set it: the compiler's own search loses letters that carry accents. */
import type { PrintFont } from './press-parts.ts'

export interface SetRun {
  readonly text: string
  /** Its place in the list of fonts. */
  readonly font: number
  /** What is drawn does not say for sure which letters are meant, so that they must be told beside it. */
  readonly told: boolean
}

/** Signs that are not seen themselves and say how their neighbours look: no font needs them. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const firstFontHas = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff‘’“”–—•…]*$/u

export interface Setting {
  readonly runs: readonly SetRun[]
  /** What stands at each place that no font has. */
  readonly missing: readonly string[]
}

/**
 * A letter and its accents are set in one font, or they would not meet. What no font has is set as `instead`; so is what
 * `lacking` names: signs that a font seemed to have and could not show in their place.
 */
export function setWords(
  text: string,
  fonts: readonly PrintFont[],
  instead: string,
  lacking: readonly string[] = [],
): Setting {
  if (text === '') return { runs: [], missing: [] }
  if (firstFontHas.test(text)) return { runs: [{ text, font: 0, told: false }], missing: [] }
  const runs: { text: string; font: number; told: boolean }[] = []
  const missing: string[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = runs.at(-1)
    // A space belongs to the words before it, so that a name of two words is set in one piece.
    const found = segment === ' ' && last?.font ? last.font : lacking.includes(segment) ? -1 : fontFor(segment, fonts)
    if (found < 0) missing.push(segment)
    const [shown, font] = found < 0 ? [instead, fontFor(instead, fonts)] : [segment, found]
    const told = font > 0 || shown.length > 1
    if (last?.font === font && last.told === told) last.text += shown
    else runs.push({ text: shown, font, told })
  }
  return { runs, missing }
}

function fontFor(grapheme: string, fonts: readonly PrintFont[]): number {
  const signs = Array.from(grapheme.replace(unseen, ''), (sign) => sign.codePointAt(0) ?? 0)
  return fonts.findIndex(({ letters }) => signs.every((sign) => has(letters, sign)))
}

/** The stretches lie in order, so half of what is left is passed over at each step. */
function has(letters: PrintFont['letters'], sign: number): boolean {
  let [low, high] = [0, letters.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = letters[middle] ?? [0, 0]
    if (sign < first) high = middle - 1
    else if (sign > last) low = middle + 1
    else return true
  }
  return false
}
