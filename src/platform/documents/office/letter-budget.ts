/** Bounds how much is taken from one document, so that what is made of it stays bounded too. */

/** No policy comes near: four hundred pages are a tenth of it. */
const mostLetters = 8_000_000
/** In letters: what a paragraph or a cell costs to keep, with or without any. */
const placeCost = 40

export interface LetterBudget {
  /** As much of the words as may still be taken. */
  take(words: string): string
  /** For a paragraph or a cell. */
  takePlace(): void
  isSpent(): boolean
}

export function letterBudget(): LetterBudget {
  let left = mostLetters
  return {
    take(words) {
      const taken = words.length <= left ? words : words.slice(0, Math.max(0, left))
      left -= words.length
      return taken
    },
    takePlace() {
      left -= placeCost
    },
    isSpent: () => left <= 0,
  }
}
