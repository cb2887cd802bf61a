/** Puts lines together that are one paragraph, one item or one heading, before anything is said about which. */
import type { Span } from '../source-document.ts'
import { cutSpans, joinSpans, type Line } from './lines.ts'
import { type Marker, markerOf } from './markers.ts'
import { goesOn, isMidSentence, type Layout, type OpenPassage } from './wrapping.ts'

export interface Passage {
  readonly first: Line
  readonly count: number
  /** What was typed before it. */
  readonly marker: Marker | undefined
  /** That, or what the file itself prints before it. */
  readonly sign: Marker | undefined
  /** Without its marker. */
  readonly spans: Span[]
  readonly text: string
}

export function passagesOf(lines: readonly Line[], layout: Layout): Passage[] {
  const passages: Passage[] = []
  let open: OpenPassage | undefined
  /** What stands between two lines of one passage: the foot of one page and the head of the next. */
  let between: Passage[] = []
  const close = () => {
    if (open) passages.push(closed(open.lines, open.marker))
    for (const one of between) passages.push(one)
    between = []
  }
  for (const line of lines) {
    if (line.furniture) {
      between.push(closed([line], undefined))
      continue
    }
    const marker = standsAlone(line) ? undefined : markerOf(line.text)
    if (open && isTaken({ ...open, isParted: between.length > 0 }, line, marker, layout)) open.lines.push(line)
    else {
      close()
      const afterLead = isLead(open) || Boolean(open?.afterLead && !open.marker)
      open = { lines: [line], last: line, marker, afterLead, isTop: open === undefined, isParted: false }
    }
    open.last = line
  }
  close()
  return passages
}

function isLead(passage: OpenPassage | undefined): boolean {
  return passage !== undefined && /:\s*$/u.test(passage.last.text.slice(-8))
}

/** The file itself says what the line is. */
function standsAlone(line: Line): boolean {
  return Boolean(line.heading || line.cells || line.item)
}

function isTaken(open: OpenPassage, line: Line, marker: Marker | undefined, layout: Layout): boolean {
  const { last } = open
  if (standsAlone(line) || (standsAlone(last) && !(last.item && !last.whole))) return false
  if (marker && !isMidSentence(open, line, marker, layout)) return false
  if (isAwaitingText(open)) return true
  return !last.whole && !line.whole && goesOn(open, line, layout)
}

/** Its bullet stands on a line of its own. */
function isAwaitingText(open: OpenPassage): boolean {
  return open.marker !== undefined && open.lines.length === 1 && open.last.text.length <= open.marker.length
}

/** Of an item of the file's own list, the bullet or number that was typed as well. */
function typedAgain({ item, text }: Line): Marker | undefined {
  const marker = item ? markerOf(text) : undefined
  // Word lists say their level and leave their marker in the text.
  return marker && (!marker.weak || item?.marker === '' || marker.kind.startsWith('number')) ? marker : undefined
}

function closed(lines: readonly Line[], typed: Marker | undefined): Passage {
  const [first, ...rest] = lines as readonly [Line, ...Line[]]
  const marker = first.furniture ? undefined : (typed ?? typedAgain(first))
  const words = marker ? cutSpans(first.spans, marker.length) : first.spans
  const text = (marker ? first.text.slice(marker.length) : first.text) + rest.map((line) => line.text).join('')
  const spans = joinSpans([words, ...rest.map((line) => line.spans)])
  // A bullet without words is nobody's statement.
  if (text.trim() === '' && marker) return closed([{ ...first, furniture: true }], undefined)
  const sign = marker ?? (first.item ? markerOf(`${first.item.marker}\t`) : undefined)
  return { first, count: lines.length, marker, sign, spans, text: text.trim() }
}
