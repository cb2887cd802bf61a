/** Reads a web page, clean or saved with all that stands around its text: a text made from it, and the blocks in it. */
import { withoutClutter } from './html/page-clutter.ts'
import { pageLines } from './html/page-reading.ts'
import type { DocumentNote, SourceDocument } from './source-document.ts'
import { blocksOf } from './structure/blocks.ts'

export function readHtml(html: string): SourceDocument {
  const notes = new Set<DocumentNote>()
  const page = pageLines(html, notes)
  const lines = withoutClutter(page.tables.lines)
  if (lines.some(({ furniture }) => furniture)) notes.add('menus-left-out')
  const blocks = blocksOf(lines, notes)
  return { format: 'html', text: page.text, blocks, notes: [...notes] }
}
