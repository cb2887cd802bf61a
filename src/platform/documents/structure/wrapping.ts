/** Says whether a line goes on in the next: by the width a text was wrapped at, by how the one ends and the other begins. */
import type { Line } from './lines.ts'
import { type Marker, markerOf } from './markers.ts'
import { beginsLower, isAddress, isEnded, isHanging, isKeyed } from './sentence-ends.ts'

/** How the lines of a document were made. */
export interface Layout {
  /** The column at which sentences are broken over lines; 0 where they are not. */
  readonly width: number
  /** How many lines begin with each sign that may be a bullet or a dash. */
  readonly signs: ReadonlyMap<string, number>
}

/** A passage that more lines may belong to. */
export interface OpenPassage {
  readonly lines: Line[]
  last: Line
  readonly marker: Marker | undefined
  /** A line ending in a colon stands above, and nothing but lines without markers between. */
  readonly afterLead: boolean
}

/** A line is full when the first word of the next would not have fitted, or nearly: letters are not of one width everywhere. */
const nearly = 0.87

export function layoutOf(lines: readonly Line[]): Layout {
  const lengths: number[] = []
  const signs = new Map<string, number>()
  let before: Line | undefined
  for (const line of lines) {
    if (line.furniture) continue
    const marker = line.cells || line.heading || line.item ? undefined : markerOf(line.text)
    if (marker?.kind === 'bullet') signs.set(marker.shown, (signs.get(marker.shown) ?? 0) + 1)
    const isBroken = before && !before.whole && !line.whole && !line.gapBefore && !line.cells && !before.cells
    if (before && isBroken && !marker && !isEnded(before.text) && beginsLower(line.text)) {
      lengths.push(reachOf(before) + 1 + firstWordLength(line.text))
    }
    before = line
  }
  const sorted = lengths.sort((a, b) => a - b)
  return { width: fullestWidth(sorted, lines.length), signs }
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
  return best.members >= enough && best.width >= 24 ? best.width : 0
}

/** The column a line ends at. */
function reachOf({ indent, text }: Line): number {
  return indent + text.trimEnd().length
}

function firstWordLength(text: string): number {
  return /^\S{1,40}/u.exec(text.slice(0, 48))?.[0].length ?? 0
}

function isFull(line: Line, next: Line, { width }: Layout): boolean {
  if (line.full !== undefined) return line.full
  const reach = reachOf(line)
  return width > 0 && reach <= width * 1.1 && reach + 1 + firstWordLength(next.text) > width * nearly
}

/** "…under the age of ⏎ 18. Parents must…": what looks like a marker is a part of the sentence. */
export function isMidSentence(open: OpenPassage, line: Line, marker: Marker, layout: Layout): boolean {
  const { last, marker: opened } = open
  if (!marker.weak || isEnded(last.text) || line.gapBefore || last.whole || line.whole) return false
  if (!isFull(last, line, layout)) return false
  if (marker.kind === 'bullet') return opened?.shown !== marker.shown && isLone(marker.shown, layout)
  const isNext = opened?.kind === marker.kind && marker.place === opened.place + 1
  return !isNext && (marker.place !== 1 || isHanging(last.text))
}

/** A dash that begins one line only is no list; "o" is a word of Welsh. */
function isLone(sign: string, { signs }: Layout): boolean {
  return sign === 'o' || (signs.get(sign) ?? 0) < 2
}

export function goesOn(open: OpenPassage, line: Line, layout: Layout): boolean {
  const { last } = open
  const isLower = beginsLower(line.text)
  const ended = isEnded(last.text)
  const full = isFull(last, line, layout)
  if (Math.abs(line.size - last.size) > 0.08) return false
  if (line.bold !== last.bold && !(isLower && !ended)) return false
  if (line.gapBefore) return goesOnOverGap(open, line, { isLower, ended, full })
  if (isKeyed(line.text)) return full && !ended
  if (/:\s*$/u.test(last.text.slice(-8)))
    return full && isLower && open.marker === undefined && !open.afterLead && last.full === true
  if (full) return !ended || isLower || last.text.length > 40
  if (isSetIn(open, line)) return true
  if (ended) return false
  if (isAddress(line.text)) return true
  if (isLower) return !open.afterLead || open.marker !== undefined
  return /,\s*$/u.test(last.text.slice(-8))
}

interface Signs {
  readonly isLower: boolean
  readonly ended: boolean
  readonly full: boolean
}

function goesOnOverGap(open: OpenPassage, line: Line, { isLower, ended, full }: Signs): boolean {
  if (ended || isKeyed(line.text)) return false
  if (isLower) return full || open.marker !== undefined || isHanging(open.last.text)
  return full && isHanging(open.last.text)
}

/** Set in under the words of its item. */
function isSetIn({ marker, lines, last }: OpenPassage, line: Line): boolean {
  const [first] = lines
  if (!marker || !first) return false
  const isUnder = line.indent >= first.indent + 1 && (lines.length === 1 || Math.abs(line.indent - last.indent) <= 1)
  return isUnder && (beginsLower(line.text) || line.indent >= first.indent + Math.min(marker.length, 4))
}
