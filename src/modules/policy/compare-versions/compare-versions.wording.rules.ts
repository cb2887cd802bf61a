/** Which words of a statement were taken out and which put in, for showing the two wordings beside each other. */

export interface Piece {
  readonly text: string
  readonly changed: boolean
}

export interface Wording {
  /** The words that were, those taken out marked. */
  readonly before: readonly Piece[]
  /** The words that are, those put in marked. */
  readonly after: readonly Piece[]
}

/** Above this many comparisons two long texts are shown as wholly changed, which reads no worse. */
const mostComparisons = 1_000_000

export function changedWords(before: string, after: string): Wording {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const [keptBefore, keptAfter] = keptWords(one, other)
  return { before: pieces(one, keptBefore), after: pieces(other, keptAfter) }
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '')

/** Whether each word stands in both, in the same order. */
function keptWords(one: readonly string[], other: readonly string[]): [boolean[], boolean[]] {
  const [keptOne, keptOther] = [one.map(() => false), other.map(() => false)]
  const keep = (at: number, place: number) => {
    keptOne[at] = true
    keptOther[place] = true
  }
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) {
    keep(start, start)
    start += 1
  }
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  ) {
    keep(one.length - 1 - end, other.length - 1 - end)
    end += 1
  }
  const [middle, otherMiddle] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  for (const [at, place] of longestInCommon(middle, otherMiddle)) keep(start + at, start + place)
  return [keptOne, keptOther]
}

/** Pairs of indexes of a longest run of words that both have in the same order. */
function longestInCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  if (one.length * other.length > mostComparisons) return []
  const width = other.length + 1
  // How many words the rests from (at, place) on have in common.
  const common = new Uint32Array((one.length + 1) * width)
  const from = (at: number, place: number) => common[at * width + place] ?? 0
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let place = other.length - 1; place >= 0; place -= 1)
      common[at * width + place] =
        one[at] === other[place] ? from(at + 1, place + 1) + 1 : Math.max(from(at + 1, place), from(at, place + 1))
  const pairs: [number, number][] = []
  let [at, place] = [0, 0]
  while (at < one.length && place < other.length) {
    if (one[at] === other[place]) pairs.push([at++, place++])
    else if (from(at + 1, place) >= from(at, place + 1)) at += 1
    else place += 1
  }
  return pairs
}

/** Neighbours of one kind as one piece, so that a change of three words is told once. */
function pieces(words: readonly string[], kept: readonly boolean[]): Piece[] {
  const made: { words: string[]; changed: boolean }[] = []
  words.forEach((word, at) => {
    const changed = !kept[at]
    const last = made.at(-1)
    if (last?.changed === changed) last.words.push(word)
    else made.push({ words: [word], changed })
  })
  return made.map((piece) => ({ text: piece.words.join(' '), changed: piece.changed }))
}
