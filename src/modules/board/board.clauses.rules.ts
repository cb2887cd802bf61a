/** Divides the words of a commitment into the pieces that a promise may cover, one by one. */

/** Where a piece ends: at a comma, a semicolon, a colon or a dash, and before a word that joins one thing to another. */
const border = /(?<=[,;:])\s+|\s+(?=(?:and|or|but|including|so that|in order to|unless|except)\s)|\s+[–—-]\s+/gi

/** Shorter pieces than this say nothing by themselves and stay with the one before. */
const fewestWords = 3

/** In their order; put together with spaces they are the text again. A short text is one piece. */
export function clausesOf(text: string): string[] {
  const words = text.trim().replaceAll(/\s+/g, ' ')
  const clauses: string[] = []
  for (const piece of words.split(border)) {
    const last = clauses.at(-1)
    const isShort = piece.split(' ').length < fewestWords
    if (last !== undefined && (isShort || last.split(' ').length < fewestWords))
      clauses[clauses.length - 1] = join(last, piece, words)
    else clauses.push(piece)
  }
  return clauses
}

/** As the two stand in the text, where a dash may lie between them. */
function join(one: string, other: string, words: string): string {
  const from = words.indexOf(one)
  const to = words.indexOf(other, from + one.length)
  return from < 0 || to < 0 ? `${one} ${other}` : words.slice(from, to + other.length)
}

/** The pieces that none of the covered ones is. */
export function uncoveredOf(text: string, covers: readonly (readonly string[])[]): string[] {
  const covered = new Set(covers.flat())
  return clausesOf(text).filter((clause) => !covered.has(clause))
}

/** The pieces in which a promise's words are found. */
export function coveredBy(text: string, words: readonly RegExp[]): string[] {
  return clausesOf(text).filter((clause) =>
    words.some((word) => new RegExp(word.source, word.flags.replace('g', '')).test(clause)),
  )
}
