/** Says whether a line goes on in the next: by the width a text was wrapped at, by how the one ends and the other begins. */
import type { Line } from './lines.ts'
import { markerOf } from './markers.ts'

/** What the lines of a document say about how it was wrapped; 0 where it was not. */
export interface Layout {
  readonly width: number
}

/** A line is full when the first word of the next would not have fitted, or nearly: letters are not of one width everywhere. */
const nearly = 0.87

export function layoutOf(lines: readonly Line[]): Layout {
  const lengths: number[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (!before || before.whole || line.whole || line.gapBefore || line.cells || before.cells) continue
    if (isEnded(before.text) || !beginsLower(line.text) || markerOf(line.text)) continue
    lengths.push(reachOf(before) + 1 + firstWordLength(line.text))
  }
  return {
    width: fullestWidth(
      lengths.sort((a, b) => a - b),
      lines.length,
    ),
  }
}

/** Where a text is wrapped, nearly all broken lines end close to one column: the band that holds most of them is it. */
function fullestWidth(lengths: readonly number[], count: number): number {
  let best = { members: 0, width: 0 }
  for (let last = 0, first = 0; last < lengths.length; last += 1) {
    const top = lengths[last] ?? 0
    while ((lengths[first] ?? 0) < top * 0.78) first += 1
    if (last - first + 1 > best.members) best = { members: last - first + 1, width: top }
  }
  const enough = Math.max(2, lengths.length * 0.6, Math.min(count * 0.02, 20))
  return best.members >= enough && best.width >= 42 ? best.width : 0
}

/** The column a line ends at. */
export function reachOf({ indent, text }: Line): number {
  return indent + text.trimEnd().length
}

function firstWordLength(text: string): number {
  return /^\S{1,40}/u.exec(text)?.[0].length ?? 0
}

export function isFull(line: Line, next: Line, { width }: Layout): boolean {
  if (line.full !== undefined) return line.full
  const reach = reachOf(line)
  return width > 0 && reach <= width * 1.1 && reach + 1 + firstWordLength(next.text) > width * nearly
}

export function beginsLower(text: string): boolean {
  return /^["'“‘([]?\p{Ll}/u.test(text.slice(0, 3))
}

/** The end of a sentence, of a clause of a list, or of what leads to one. */
export function isEnded(text: string): boolean {
  return /[.!?:;…][)\]"'”’*_]*$/u.test(text.trimEnd().slice(-6))
}

/** A word after which no sentence stops. */
const hanging =
  /(?:^|[\s(])(?:a|an|and|any|are|as|at|be|by|for|from|has|have|if|in|into|is|its|may|must|not|of|on|or|our|shall|should|that|the|their|this|to|when|which|who|will|with|your|ac|ar|eu|gan|gyda|i|neu|o|sy|yn|yr?|&)$|,$/u

export function isHanging(text: string): boolean {
  return hanging.test(text.trimEnd().slice(-12))
}

/** "Name: …", "Signed:", "Date:": a line of a form, never the middle of a sentence. */
export function isKeyed(text: string): boolean {
  return /^\p{Lu}[\p{L}/ '’()-]{1,40}:(?:\s|$)/u.test(text.slice(0, 60))
}

/** A phone number, an e-mail or a web address stands at its beginning. */
export function isAddress(text: string): boolean {
  return /^(?:\(?\+?\d[\d\s()-]{5,}|\S{1,64}@\S{3,}|https?:\/\/|www\.)/u.test(text.slice(0, 80))
}
