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
/** It has what the first font lacks of Latin, Greek and Cyrillic letters, in several pieces. */
const secondDesign = 'Kept noto-sans '
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
  for (const word of text.split(/(?<= )/)) {
    for (const { segment, font: found } of fontsOfWord(word, fonts, lacking)) {
      const last = runs.at(-1)
      if (found < 0) missing.push(segment)
      // A space belongs to the words before it, so that a name of two words is set in one piece.
      const font = segment === ' ' && last?.font ? last.font : found < 0 ? fontFor(instead, fonts) : found
      const shown = found < 0 ? instead : segment
      const told = font > 0 || shown.length > 1
      if (last?.font === font && last.told === told) last.text += shown
      else runs.push({ text: shown, font, told })
    }
  }
  return { runs, missing }
}

interface SetSign {
  readonly segment: string
  /** Below 0 where no font has it. */
  readonly font: number
}

/** One letter in another design would stand out from its word: then the whole word is set in that design. */
function fontsOfWord(word: string, fonts: readonly PrintFont[], lacking: readonly string[]): SetSign[] {
  const signs = Array.from(graphemes.segment(word), ({ segment }): SetSign => {
    return { segment, font: lacking.some((one) => segment.includes(one)) ? -1 : fontFor(segment, fonts) }
  })
  const first = fonts.findIndex(({ family }) => family.startsWith(secondDesign))
  const isMixed = signs.some(({ font }) => fonts[font]?.family.startsWith(secondDesign))
  if (!isMixed || first < 0) return signs
  return signs.map(({ segment, font }) => {
    const other = font < first && font >= 0 ? fontFor(segment, fonts, first) : -1
    return { segment, font: other < 0 ? font : other }
  })
}

function fontFor(grapheme: string, fonts: readonly PrintFont[], from = 0): number {
  const signs = Array.from(grapheme.replace(unseen, ''), (sign) => sign.codePointAt(0) ?? 0)
  return fonts.findIndex(({ letters }, at) => at >= from && signs.every((sign) => has(letters, sign)))
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
