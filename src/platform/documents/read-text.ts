/** Reads plain text and Markdown: the text stays as it is, and blocks point into it. */
import type { DocumentNote, SourceDocument } from './source-document.ts'
import { blocksOf } from './structure/blocks.ts'
import { textLines } from './structure/text-lines.ts'

/** Takes what `decodeText` gives: line ends are `\n`. */
export function readText(text: string, format: 'txt' | 'md'): SourceDocument {
  const notes = new Set<DocumentNote>()
  const blocks = blocksOf(textLines(text, notes), notes)
  return { format, text, blocks, notes: [...notes] }
}
