/** By which pieces of writing a name is found: its words without accents, and the ends of each, so that a middle finds it too. */

const mostParts = 200
const longestPart = 200
/** An end shorter than this finds too much to be of use. */
const shortestEnd = 3

/** The words of a text as they are compared: lower case, without accents and marks, whatever the script. */
export function foldedWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    // An apostrophe belongs to its word, however it was typed: O’Neill is found by oneill.
    .replaceAll(/[’'ʼ`´]/g, '')
  return folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
}

/** Every piece that somebody may begin to type and find the names by; each once. */
export function partsOfNames(names: readonly string[]): string[] {
  const parts = new Set<string>()
  for (const word of new Set(names.flatMap(foldedWords))) {
    const letters = [...word].slice(0, longestPart)
    parts.add(letters.join(''))
    // In a script without spaces each letter may begin a name.
    const shortest = /\p{Script=Latin}|\p{N}/u.test(word) ? shortestEnd : 1
    for (let at = 1; at <= letters.length - shortest; at += 1) parts.add(letters.slice(at).join(''))
  }
  return [...parts].slice(0, mostParts)
}
