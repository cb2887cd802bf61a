/** Makes a document of what was found in a Word or OpenDocument file: its text, and the blocks a person would see in it. */
import type { DocumentFormat, DocumentNote, SourceDocument } from '../source-document.ts'
import { blocksOf } from '../structure/blocks.ts'
import { pageWriter } from './page-writer.ts'
import { isEmpty, type Passage, wordsIn } from './passages.ts'
import { piecesOf } from './table-reading.ts'
import { bodySize, isHardWrapped } from './typing-habits.ts'

export interface OfficeText {
  readonly format: DocumentFormat
  readonly passages: readonly Passage[]
  /** Page headers and footers, of every kind of page that has its own. */
  readonly above: readonly Passage[]
  readonly below: readonly Passage[]
  readonly notes: Set<DocumentNote>
  readonly pages?: number
}

export function assemble({ format, passages, above, below, notes, pages }: OfficeText): SourceDocument {
  const pieces = piecesOf(passages)
  const writer = pageWriter({ bodySize: bodySize(pieces), hardWrapped: isHardWrapped(pieces) })
  for (const paragraph of edgeParagraphs(above)) writer.paragraph(paragraph)
  writer.gap()
  for (const piece of pieces) {
    if (piece.is === 'row') writer.row(piece)
    else if (isEmpty(piece)) writer.gap()
    else writer.paragraph(piece)
    if (piece.is === 'paragraph' && piece.furniture) notes.add('contents-list-left-out')
  }
  writer.gap()
  for (const paragraph of edgeParagraphs(below)) writer.paragraph(paragraph)
  if (above.length + below.length > 0) notes.add('page-headers-left-out')
  const { text, lines } = writer.done()
  const blocks = blocksOf(lines, notes)
  return { format, text, blocks, notes: [...notes], ...(pages !== undefined && { pages }) }
}

/** The first page and the others often say the same. */
function edgeParagraphs(passages: readonly Passage[]) {
  const said = new Set<string>()
  return piecesOf(passages)
    .flatMap((piece) => (piece.is === 'row' ? piece.cells.flat() : [piece]))
    .filter((paragraph) => {
      const words = wordsIn(paragraph).trim()
      const isNew = words !== '' && !said.has(words)
      said.add(words)
      return isNew
    })
    .map((paragraph) => ({ ...paragraph, furniture: true }))
}
