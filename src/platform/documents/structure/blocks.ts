/** Works out, from lines, the blocks that a person would see: headings, paragraphs, items, rows, and what stands around them. */
import type { Block, DocumentNote, Span } from '../source-document.ts'
import { markFurniture } from './furniture.ts'
import { headingLevels, type LookedHeading } from './heading-levels.ts'
import { type HeadingLook, headingLooks } from './heading-looks.ts'
import { cutSpans, joinSpans, type Line } from './lines.ts'
import { Nesting } from './nesting.ts'
import { type Passage, passagesOf } from './passages.ts'
import { unmarkedItems } from './unmarked-items.ts'
import { layoutOf } from './wrapping.ts'

/** A "heading" as long as this is a paragraph that somebody made large. */
const longestHeading = 250

/** Takes lines in reading order; adds to `notes` what it left out that a person should know. */
export function blocksOf(lines: readonly Line[], notes: Set<DocumentNote> = new Set()): Block[] {
  const marked = markFurniture(lines, notes)
  const passages = passagesOf(marked, layoutOf(marked))
  const items = unmarkedItems(passages)
  const looks = withoutCrowds(passages, headingLooks(passages, items))
  const levels = levelsOf(passages, looks)
  const nesting = new Nesting()
  return passages.map((passage, at) => {
    if (levels[at] !== undefined) return headingBlock(passage, levels[at], nesting)
    return blockOf(passage, items.has(at), nesting)
  })
}

/**
 * Four plain short lines in a row are not four headings: the first and the last may be, and what is between is a list of
 * names, a cover page, an address.
 */
function withoutCrowds(
  passages: readonly Passage[],
  looks: readonly (HeadingLook | undefined)[],
): (HeadingLook | undefined)[] {
  const kept = [...looks]
  let first = 0
  for (let at = 0; at <= looks.length; at += 1) {
    if (looks[at] === 'plain' && !passages[at]?.sign) continue
    if (at - first > 3) kept.fill(undefined, first + 1, at - 1)
    first = at + 1
  }
  return kept
}

function levelsOf(passages: readonly Passage[], looks: readonly (HeadingLook | undefined)[]): (number | undefined)[] {
  const looked: LookedHeading[] = []
  const places: number[] = []
  const levels: (number | undefined)[] = passages.map(() => undefined)
  let below = 0
  let isFirst = true
  for (const [at, passage] of passages.entries()) {
    const look = looks[at]
    if (passage.first.furniture) continue
    if (passage.first.heading && passage.text.length <= longestHeading) {
      below = passage.first.heading
      levels[at] = below
    } else if (look) {
      looked.push({ passage, look, below, isTitle: isFirst })
      places.push(at)
    }
    isFirst = false
  }
  for (const [index, level] of headingLevels(looked).entries()) levels[places[index] ?? -1] = level
  return levels
}

function headingBlock({ first, spans, sign, text }: Passage, level: number, nesting: Nesting): Block {
  nesting.close()
  // "1 Introduction": a bare number is a marker only once the line is known to be a heading.
  const number = sign ? undefined : /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]\.|[IVX]{2,5}\.?)\s+(?=\p{Lu})/u.exec(text)?.[0]
  return {
    kind: 'heading',
    level,
    certain: Boolean(first.heading),
    marker: sign?.shown ?? number?.trim() ?? '',
    spans: number ? cutSpans(spans, number.length) : spans,
    ...pageOf(first),
  }
}

function blockOf(passage: Passage, isItem: boolean, nesting: Nesting): Block {
  const { first, spans, sign } = passage
  const plain = { level: 0, marker: '', spans, ...pageOf(first) }
  // Page furniture may stand within a list without ending it.
  if (first.furniture) return { kind: 'furniture', certain: false, ...plain }
  if (first.item || sign || isItem) {
    const marker = passage.marker?.shown ?? first.item?.marker ?? ''
    return { ...plain, kind: 'item', level: nesting.levelOf(passage), certain: Boolean(first.item), marker }
  }
  nesting.close()
  if (!first.cells) return { kind: 'paragraph', certain: false, ...plain }
  return { kind: 'row', certain: !first.unsure, ...plain, ...rowOf(first.cells, first.header) }
}

function rowOf(cells: readonly (readonly Span[])[], header: boolean | undefined): Pick<Block, 'cells' | 'header'> {
  return { cells: cells.map((cell) => joinSpans([cell])), ...(header ? { header } : {}) }
}

function pageOf({ page }: Line): Pick<Block, 'page'> {
  return page === undefined ? {} : { page }
}
