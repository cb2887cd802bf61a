/** Puts lines together that are one paragraph, one item or one heading, before anything is said about which. */
import type { Span } from '../source-document.ts'
import { cutSpans, joinSpans, type Line } from './lines.ts'
import { type Marker, markerOf } from './markers.ts'
import { beginsLower, isAddress, isEnded, isFull, isHanging, isKeyed, type Layout } from './wrapping.ts'

export interface Passage {
  readonly lines: Line[]
  readonly first: Line
  readonly marker: Marker | undefined
  /** Without its marker. */
  readonly spans: Span[]
  readonly text: string
}

export function passagesOf(lines: readonly Line[], layout: Layout): Passage[] {
  const passages: Passage[] = []
  let open: OpenPassage | undefined
  for (const line of lines) {
    const marker = standsAlone(line) ? undefined : markerOf(line.text)
    const taken = open && isTaken(open, line, marker, layout)
    if (open && taken) open.lines.push(line)
    else {
      if (open) passages.push(closed(open))
      open = { lines: [line], last: line, marker, afterLead: isLead(open) || Boolean(open?.afterLead && !open.marker) }
    }
    open.last = line
  }
  if (open) passages.push(closed(open))
  return passages
}

interface OpenPassage {
  readonly lines: Line[]
  last: Line
  readonly marker: Marker | undefined
  /** A line ending in a colon stands above, and nothing but lines without markers between. */
  readonly afterLead: boolean
}

function isLead(passage: OpenPassage | undefined): boolean {
  return passage !== undefined && /:\s*$/u.test(passage.last.text.slice(-8))
}

/** The file itself says what the line is. */
function standsAlone(line: Line): boolean {
  return Boolean(line.heading || line.cells || line.furniture || line.item)
}

function isTaken(open: OpenPassage, line: Line, marker: Marker | undefined, layout: Layout): boolean {
  const { last } = open
  if (standsAlone(line) || (standsAlone(last) && !(last.item && !last.whole)) || last.furniture) return false
  if (marker && !(marker.weak && isMidSentence(open, line, marker, layout))) return false
  if (isAwaitingText(open)) return !isKeyed(line.text)
  if (last.whole || line.whole) return false
  return goesOn(open, line, layout)
}

/** Its bullet stands on a line of its own. */
function isAwaitingText(open: OpenPassage): boolean {
  return open.marker !== undefined && open.lines.length === 1 && open.last.text.length <= open.marker.length
}

/** "…under the age of ⏎ 18. Parents must…": what looks like a marker is a part of the sentence. */
function isMidSentence({ last, marker: opened }: OpenPassage, line: Line, marker: Marker, layout: Layout): boolean {
  if (isEnded(last.text) || line.gapBefore || !isFull(last, line, layout)) return false
  const isNext = opened?.kind === marker.kind && (marker.place === opened.place + 1 || marker.kind === 'bullet')
  return !isNext && (marker.place !== 1 || isHanging(last.text))
}

function goesOn(open: OpenPassage, line: Line, layout: Layout): boolean {
  const { last } = open
  const isLower = beginsLower(line.text)
  const ended = isEnded(last.text)
  const full = isFull(last, line, layout)
  if (Math.abs(line.size - last.size) > 0.08) return false
  if (line.bold !== last.bold && !(isLower && !ended)) return false
  if (line.gapBefore) return goesOnOverGap(open, line, { isLower, ended, full })
  if (isKeyed(line.text)) return full && !ended
  if (/:\s*$/u.test(last.text.slice(-8))) return false
  if (full) return !ended || isLower || !isShort(open)
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

/** One line that stops early is no paragraph that goes on. */
function isShort({ last }: OpenPassage): boolean {
  return last.text.length < 40
}

/** Set in under the words of its item. */
function isSetIn({ marker, lines, last }: OpenPassage, line: Line): boolean {
  const [first] = lines
  if (!marker || !first) return false
  const isUnder = line.indent >= first.indent + 1 && (lines.length === 1 || Math.abs(line.indent - last.indent) <= 1)
  return isUnder && (beginsLower(line.text) || line.indent >= first.indent + Math.min(marker.length, 4))
}

function closed({ lines, marker }: OpenPassage): Passage {
  const [first, ...rest] = lines as [Line, ...Line[]]
  const words = marker ? cutSpans(first.spans, marker.length) : first.spans
  const text = (marker ? first.text.slice(marker.length) : first.text) + rest.map((line) => line.text).join('')
  return { lines, first, marker, spans: joinSpans([words, ...rest.map(({ spans }) => spans)]), text: text.trim() }
}
