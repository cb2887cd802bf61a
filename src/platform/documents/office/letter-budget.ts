/** Bounds how much is taken from one document, so that what is made of it stays bounded too. */

/** No policy comes near: four hundred pages are a tenth of it. */
const mostLetters = 8_000_000

/** Takes letters off what may still be read; false when there are no more. */
export function letterBudget(): (letters: number) => boolean {
  let left = mostLetters
  return (letters) => {
    left -= letters
    return left > 0
  }
}

/** In letters: what a paragraph or a cell without any costs to keep. */
export const paragraphCost = 40
