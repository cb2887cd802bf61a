/** Finds the parts of a passphrase that a guesser tries first: known words, runs of neighbours, repetition. */

/** One entry for each letter: whether it belongs to such a part. */
export type Marks = readonly boolean[]

const lines = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
]
const directions = [...lines, ...lines.map((line) => [...line].reverse().join(''))]

const shortestRun = 3

const substitutions = new Map(Object.entries({ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }))

/** The text as it is, and as it reads once digits and signs that stand for letters are undone; all of one length. */
export function readings(text: readonly string[]): string[][] {
  const undone = (one: string) =>
    text.map((letter) => (/[1!|]/.test(letter) ? one : (substitutions.get(letter) ?? letter)))
  return [[...text], undone('i'), undone('l')]
}

/** Letters that belong to one of these words, however their digits and signs are read. */
export function markWords(text: readonly string[], words: readonly string[]): Marks {
  const marks = text.map(() => false)
  for (const reading of readings(text)) {
    for (const word of words.map((whole) => [...whole])) {
      for (let from = 0; from + word.length <= reading.length; from += 1) {
        if (word.every((letter, place) => reading[from + place] === letter)) marks.fill(true, from, from + word.length)
      }
    }
  }
  return marks
}

/** Letters in a run of three or more that follow each other in the alphabet, in counting or on a keyboard. */
export function markSequences(text: readonly string[]): Marks {
  return directions
    .map((line) => markRuns(text, (one, next) => line.includes(one + next)))
    .reduce((marks, more) => marks.map((mark, place) => mark || more[place] === true))
}

/** Letters that stand three or more times in a row. */
export function markRepeats(text: readonly string[]): Marks {
  return markRuns(text, (one, next) => one === next)
}

function markRuns(text: readonly string[], continues: (one: string, next: string) => boolean): Marks {
  const marks = text.map(() => false)
  let start = 0
  for (let place = 1; place <= text.length; place += 1) {
    const [one, next] = [text[place - 1], text[place]]
    if (one !== undefined && next !== undefined && continues(one, next)) continue
    if (place - start >= shortestRun) marks.fill(true, start, place)
    start = place
  }
  return marks
}

/** How long the piece is of which the text is made by saying it at least twice; its whole length where there is none. */
export function lengthSaidOnce(text: readonly string[]): number {
  for (let period = 1; period * 2 <= text.length; period += 1) {
    if (text.every((letter, place) => place < period || letter === text[place - period])) return period
  }
  return text.length
}
