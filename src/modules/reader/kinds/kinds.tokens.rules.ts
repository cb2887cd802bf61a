/** A statement as a row of plain words: lower case, contractions spelled out, markers and link addresses taken off. */

export interface Tokens {
  /** As written, without its marker and without the marks of links and emphasis. */
  readonly written: string
  readonly words: readonly string[]
  /** The words with a space before, between and after, so that ` not ` finds a word and no part of one. */
  readonly flat: string
}

const marker =
  /^\s*(?:[•●▪◦–—*·►✓✗✘☐-]\s+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+)/iu
const markdownLink = /\[([^\]]+)\]\([^)\s]*\)/gu
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}]|['@_/](?=[\p{L}\p{N}])|[.-](?=[\p{L}\p{N}]))*|[.,;:?!()"–—…%|]/gu

const wholeContractions: Readonly<Record<string, string>> = {
  cannot: 'can not',
  "can't": 'can not',
  cant: 'can not',
  "won't": 'will not',
  wont: 'will not',
  "shan't": 'shall not',
  dont: 'do not',
  "i'm": 'i am',
  "let's": 'let us',
  "it's": 'it is',
  "that's": 'that is',
  "there's": 'there is',
  "what's": 'what is',
  "who's": 'who is',
  "she's": 'she is',
  "he's": 'he is',
  "here's": 'here is',
  "nobody's": 'nobody is',
  "someone's": 'someone is',
}

/** No sentence that a person wrote is longer; what is, is judged by its beginning. */
const longest = 2500

export function tokensOf(text: string): Tokens {
  const written = text
    .slice(0, longest)
    .replace(markdownLink, '$1')
    .replace(/\*\*|\\|(?<![_\p{L}])__(?=\p{L})|(?<=\p{L})__(?!_)/gu, '')
    .replace(marker, '')
    .trim()
  const words: string[] = []
  for (const [found] of written.toLowerCase().replace(/[’‘`]/gu, "'").matchAll(word)) words.push(...spelledOut(found))
  return { written, words, flat: ` ${words.join(' ')} ` }
}

function spelledOut(word: string): string[] {
  const whole = wholeContractions[word]
  if (whole !== undefined) return whole.split(' ')
  const parts = /^(.+?)(n't|'ll|'re|'ve|'d)$/u.exec(word)
  if (parts === null) return [word]
  const ending: Readonly<Record<string, string>> = {
    "n't": 'not',
    "'ll": 'will',
    "'re": 'are',
    "'ve": 'have',
    "'d": 'would',
  }
  return [parts[1] ?? '', ending[parts[2] ?? ''] ?? '']
}
