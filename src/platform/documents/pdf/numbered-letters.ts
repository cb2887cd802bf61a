/** Reads words whose font does not say which letters it draws, where the numbers it draws them by still give them away. */

/**
 * Most fonts for Western letters hold them in the order of the code they come from, 29 places earlier: the space is
 * number 3. A font that draws many a number 3 and no space is taken to be one.
 */
const places = 29
const space = '\u0003'

export interface FontLetters {
  /** All that the font draws on a page. */
  learn(font: string, drawn: string): void
  /** What the words say. */
  read(font: string, words: string): string
}

export function fontLetters(): FontLetters {
  const numbered = new Map<string, boolean>()
  return {
    learn(font, drawn) {
      // A few words prove nothing; a font stays what it was found to be.
      if (drawn.length >= 20 && numbered.get(font) !== true) numbered.set(font, isNumbered(drawn))
    },
    read: (font, words) => (numbered.get(font) ? lettersOf(words) : words),
  }
}

function isNumbered(drawn: string): boolean {
  const spaces = drawn.split(space).length - 1
  if (spaces < drawn.length * 0.05 || drawn.split(' ').length - 1 > spaces * 0.2) return false
  const letters = lettersOf(drawn).match(/[a-z]/g)?.length ?? 0
  return letters > drawn.length * 0.5
}

/** Spaces that stand there as such were put in by whoever took the words off the page. */
function lettersOf(words: string): string {
  return Array.from(words, (one) => {
    const number = one.charCodeAt(0)
    return number >= 3 && number <= 0x5f && one !== ' ' ? String.fromCharCode(number + places) : one
  }).join('')
}

/** How many signs stand for no letter that anybody could tell. */
export function unreadable(words: string): number {
  return words.match(/[^\P{Cc}\t\n]|\p{Co}|\p{Cn}|\ufffd/gu)?.length ?? 0
}
