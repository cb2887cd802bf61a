/** Reads a PDF from its bytes: by its tags where it has them, otherwise by where its words stand on the page. */
import { assemble } from './office/assemble.ts'
import { DocumentRefusedError, type ReadDocument } from './office/document-refused.ts'
import { flowingLines, measured } from './pdf/flowing-lines.ts'
import { hasPictures, openPdf } from './pdf/open-pdf.ts'
import { joinedRows } from './pdf/overleaf-rows.ts'
import { setFurnitureAside } from './pdf/page-furniture.ts'
import { printedLines } from './pdf/page-lines.ts'
import { type PdfPages, readPages } from './pdf/read-pages.ts'
import { taggedLetters, taggedText } from './pdf/tagged-text.ts'
import { writtenOut } from './pdf/written-out.ts'
import type { DocumentNote, SourceDocument } from './source-document.ts'

/** Only inside a reading child: nothing here stops a file that takes for ever. */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  try {
    const notes = new Set<DocumentNote>()
    const pdf = await openPdf(bytes)
    const pages = await readPages(pdf, notes)
    insistOnWords(pages, hasPictures(bytes), notes)
    return isTagged(pages) ? byTags(pages, notes) : byPlace(pages, notes)
  } catch (error) {
    if (error instanceof DocumentRefusedError) return { refused: error.refusal }
    throw error
  }
}

/** Fewer letters than this on a page are a stamp or a page number, and its words are a picture. */
const fewestLetters = 15

function insistOnWords({ pages, count, unread }: PdfPages, pictures: boolean, notes: Set<DocumentNote>): void {
  if (unread === count) throw new DocumentRefusedError('damaged')
  const letters = pages.map(({ content }) => content.items.reduce((sum, { text }) => sum + readable(text), 0))
  const all = letters.reduce((sum, one) => sum + one, 0)
  const without = letters.filter((one) => one < fewestLetters).length
  const drawn = pages.some(({ drawings }) => drawings.steps > 20)
  if (all === 0 && !pictures && !drawn) throw new DocumentRefusedError('empty')
  const lost = pages.reduce((sum, { content }) => sum + content.unreadable, 0)
  // Letters that a font keeps to itself can be seen and not read.
  const isHidden = lost > all * 0.25
  if (all === 0 || isHidden || (pictures && all < fewestLetters * count)) throw new DocumentRefusedError('scanned')
  if (pictures) notes.add('pictures-left-out')
  if (unread > 0 || (pictures && without > 0)) notes.add('pages-without-text')
}

function readable(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Its tags speak of nearly all its words, and of more than one paragraph a page. */
function isTagged({ pages }: PdfPages): boolean {
  const sums = pages.map(taggedLetters)
  const within = sums.reduce((sum, one) => sum + one.within, 0)
  const all = sums.reduce((sum, one) => sum + one.all, 0)
  return within > 0 && within >= all * 0.8
}

function byTags({ pages, count, isBold }: PdfPages, notes: Set<DocumentNote>): SourceDocument {
  const { passages, around } = taggedText(pages, isBold)
  return assemble({ format: 'pdf', passages, above: [], below: around, notes, pages: count })
}

function byPlace({ pages, count, isBold }: PdfPages, notes: Set<DocumentNote>): SourceDocument {
  const lines = pages.flatMap((page) => printedLines({ ...page, isBold }))
  const { words, furniture } = setFurnitureAside(lines)
  if (words.some(({ inColumns }) => inColumns)) notes.add('two-columns')
  if (furniture.length > 0) notes.add('page-headers-left-out')
  const rows = joinedRows(words)
  const measures = measured(rows)
  const around = furniture.map((line) => ({ ...line, furniture: true }))
  return writtenOut([...flowingLines(rows, measures), ...flowingLines(around, measures)], count, notes)
}
