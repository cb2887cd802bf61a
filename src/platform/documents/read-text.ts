/** Reads plain text and Markdown: the text stays as it is, and blocks point into it. */
import type { Block, DocumentNote, SourceDocument } from './source-document.ts'
import { blocksOf } from './structure/blocks.ts'
import { textLines } from './structure/text-lines.ts'

/** Takes what `decodeText` gives: line ends are `\n`. */
export function readText(text: string, format: 'txt' | 'md'): SourceDocument {
  const notes = new Set<DocumentNote>()
  const found = blocksOf(textLines(text, notes), notes)
  const blocks = format === 'md' ? found.map(asMarkdown) : found
  return { format, text, blocks, notes: [...notes] }
}

/** What looks like an item in a plain text is one in Markdown. */
function asMarkdown(block: Block): Block {
  return block.kind === 'item' && /^(?:[-*+]|\d{1,9}[.)])$/u.test(block.marker) ? { ...block, certain: true } : block
}
