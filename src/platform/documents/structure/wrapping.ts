/** Says whether a line goes on in the next: by the width a text was wrapped at, by how the one ends and the other begins. */
import type { Line } from './lines.ts'
import { type Marker, markerOf } from './markers.ts'
import { beginsLower, countWords, isAddress, isCapitals, isEnded, isHanging, isKeyed } from './sentence-ends.ts'

/** How the lines of a document were made. */
export interface Layout {
  /** The furthest column that a line broken in a sentence reaches; 0 where sentences are not broken over lines. */
  readonly width: number
  /** With the first word of the next, such a line would have reached beyond this. */
  readonly beyond: number
  /** The later lines of an item stand under its words, not under its marker. */
  readonly hangs: boolean
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
  /** Nothing stands above it. */
  readonly isTop: boolean
  /** The foot of a page or the head of the next stands between it and what follows. */
  readonly isParted: boolean
}

export function layoutOf(lines: readonly Line[]): Layout {
  const broken: Broken[] = []
  const signs = new Map<string, number>()
  const setIn = { yes: 0, no: 0 }
  let before: Line | undefined
  for (const line of lines) {
    if (line.furniture) continue
    const marker = line.cells || line.heading || line.item ? undefined : markerOf(line.text)
    if (marker?.kind === 'bullet') signs.set(marker.shown, (signs.get(marker.shown) ?? 0) + 1)
    const isBroken = before && !before.whole && !line.whole && !line.gapBefore && !line.cells && !before.cells
    if (before && isBroken && !marker && !isEnded(before.text) && beginsLower(line.text)) {
      if (markerOf(before.text)) setIn[line.indent > before.indent ? 'yes' : 'no'] += 1
      broken.push({ reach: reachOf(before), needed: reachOf(before) + 1 + firstWordLength(line.text) })
    }
    before = line
  }
  const wrapped = wrappedAt(broken, lines.length)
  return { ...(wrapped.width > 0 ? wrapped : filledTo(lines)), hangs: setIn.yes > 2 && setIn.yes > setIn.no * 9, signs }
}

/** A line that was broken in the middle of a sentence, and how long it would have been with one word more. */
interface Broken {
  readonly reach: number
  readonly needed: number
}

/**
 * Where a text is wrapped, nearly all broken lines end close to one column: the band that holds most of them is it. Where
 * letters are of one width, no line of it would have had room for one word more; elsewhere a few would.
 */
function wrappedAt(broken: readonly Broken[], count: number): Pick<Layout, 'width' | 'beyond'> {
  const sorted = [...broken].sort((a, b) => a.needed - b.needed)
  let band: readonly [first: number, past: number] = [0, 0]
  for (let last = 0, first = 0; last < sorted.length; last += 1) {
    while ((sorted[first]?.needed ?? 0) < (sorted[last]?.needed ?? 0) * 0.78) first += 1
    if (last + 1 - first > band[1] - band[0]) band = [first, last + 1]
  }
  const members = sorted.slice(...band)
  const width = members.reduce((most, { reach }) => Math.max(most, reach), 0)
  const enough = Math.max(2, sorted.length * 0.6, Math.min(count * 0.02, 20))
  if (members.length < enough || width < 24) return { width: 0, beyond: 0 }
  const fewest = members[Math.floor(members.length * 0.04)]?.needed ?? 0
  return { width, beyond: Math.max(Math.min(fewest - 1, width), width * 0.8) }
}

/** Lists without bullets hide where sentences are broken; then lines that crowd below one column show it. */
function filledTo(lines: readonly Line[]): Pick<Layout, 'width' | 'beyond'> {
  const reaches = lines.filter((line) => !line.furniture && !line.cells && !line.whole).map(reachOf)
  const width = reaches.reduce((most, reach) => Math.max(most, reach), 0)
  const crowded = reaches.filter((reach) => reach >= width * 0.86).length
  const isWrapped = width >= 50 && width <= 110 && reaches.length >= 12 && crowded >= reaches.length * 0.3
  return isWrapped ? { width, beyond: width * 0.95 } : { width: 0, beyond: 0 }
}

/** The column a line ends at. */
function reachOf({ indent, text }: Line): number {
  return indent + text.trimEnd().length
}

function firstWordLength(text: string): number {
  return /^\S{1,40}/u.exec(text.slice(0, 48))?.[0].length ?? 0
}

function isFull(line: Line, next: Line, { width, beyond }: Layout): boolean {
  if (line.full !== undefined) return line.full
  const reach = reachOf(line)
  return width > 0 && reach <= width * 1.1 && reach + 1 + firstWordLength(next.text) > beyond
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
  if (isCapitals(line.text) && isCapitals(last.text))
    return isHanging(last.text) || (!line.loose && (full || last.text.length > 45))
  if (isCapitals(line.text) && (ended || countWords(line.text) > 1)) return false
  if (open.isTop && line.loose && !isLower && !isHanging(last.text)) return false
  if (full && isAddress(line.text)) return true
  // After a colon stands a list, unless what follows fills its line as well.
  if (/:\s*$/u.test(last.text.slice(-8))) return full && isLower && reachOf(line) > layout.width * 0.8
  if (isSetIn(open, line)) return true
  if (layout.hangs && open.marker && !isLower && line.indent <= (open.lines[0]?.indent ?? 0)) return false
  // A sentence that ends with its line: the next one is of the same paragraph, unless nothing shows where those end.
  if (full) return !ended || isLower || (!line.loose && (layout.width > 0 || last.text.length > 40))
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
  if (isLower) return full || open.isParted || open.marker !== undefined || isHanging(open.last.text)
  return full && isHanging(open.last.text)
}

/** Set in under the words of its item. */
function isSetIn({ marker, lines, last }: OpenPassage, line: Line): boolean {
  const [first] = lines
  if (!marker || !first) return false
  const isUnder = line.indent >= first.indent + 1 && (lines.length === 1 || Math.abs(line.indent - last.indent) <= 1)
  return isUnder && (beginsLower(line.text) || line.indent >= first.indent + Math.min(marker.length, 4))
}
