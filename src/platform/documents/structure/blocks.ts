/** Works out, from lines, the blocks that a person would see: headings, paragraphs, items, rows, and what stands around them. */
import type { Block, DocumentNote } from '../source-document.ts'
import { type HeadingLook, headingLook } from './headings.ts'
import { joinSpans, type Line } from './lines.ts'
import { Nesting } from './nesting.ts'
import { type Passage, passagesOf } from './passages.ts'
import { layoutOf } from './wrapping.ts'

/** Takes lines in reading order; adds to `notes` what it left out that a person should know. */
export function blocksOf(lines: readonly Line[], notes: Set<DocumentNote> = new Set()): Block[] {
  void notes
  const passages = passagesOf(lines, layoutOf(lines))
  const nesting = new Nesting()
  const levels = new Map<HeadingLook, number>()
  return passages.map((passage, at) => {
    const look = headingLook(passage, passages[at - 1], passages[at + 1])
    const block = blockOf(passage, look, nesting, levels)
    if (block.kind !== 'item') nesting.close()
    return block
  })
}

function blockOf(
  passage: Passage,
  look: HeadingLook | undefined,
  nesting: Nesting,
  levels: Map<HeadingLook, number>,
): Block {
  const { first, marker, spans } = passage
  const place = first.page === undefined ? {} : { page: first.page }
  const shown = first.item?.marker ?? marker?.shown ?? ''
  if (first.furniture) return { kind: 'furniture', level: 0, certain: true, marker: '', spans, ...place }
  if (first.cells) {
    const cells = first.cells.map((cell) => joinSpans([cell]))
    const header = first.header ? { header: true } : {}
    return { kind: 'row', level: 0, certain: true, marker: '', spans, cells, ...header, ...place }
  }
  if (first.heading) return { kind: 'heading', level: first.heading, certain: true, marker: shown, spans, ...place }
  if (look) {
    const level = levels.get(look) ?? Math.min(levels.size + 1, 6)
    levels.set(look, level)
    return { kind: 'heading', level, certain: false, marker: shown, spans, ...place }
  }
  if (first.item || marker) {
    const level = nesting.levelOf(passage)
    return { kind: 'item', level, certain: Boolean(first.item), marker: shown, spans, ...place }
  }
  return { kind: 'paragraph', level: 0, certain: false, marker: '', spans, ...place }
}
