/** Reads the pages of a PDF one after the other: the words and their places, the tags, and what had to be drawn to know more. */
import type { DocumentNote } from '../source-document.ts'
import { boldFonts, type Drawings, drawingsOn } from './drawings.ts'
import { filledFields } from './filled-fields.ts'
import { type FontLetters, fontLetters } from './numbered-letters.ts'
import type { OpenPdf, PdfPage } from './open-pdf.ts'
import { type PageContent, pageContent } from './page-items.ts'
import type { TaggedPage } from './tagged-text.ts'

export interface PdfPages {
  readonly pages: readonly (TaggedPage & { readonly drawings: Drawings })[]
  readonly count: number
  /** How many could not be read. */
  readonly unread: number
  readonly isBold: (font: string) => boolean
}

const nothingDrawn: Drawings = { dots: [], across: [], down: [], steps: 0 }
const mostPages = 3000
const mostItems = 400_000
/** Of drawing, after which a page is gone through only where the pages before it had tables or drawn bullets. */
const manySteps = 400_000

export async function readPages(pdf: OpenPdf, notes: Set<DocumentNote>): Promise<PdfPages> {
  const bold = new Map<string, boolean>()
  const letters = fontLetters()
  const pages: (TaggedPage & { drawings: Drawings })[] = []
  const spent = { items: 0, steps: 0, useful: 0 }
  let unread = 0
  const last = Math.min(pdf.numPages, mostPages)
  const isForm = await hasFields(pdf)
  for (let number = 1; number <= last && spent.items < mostItems; number += 1) {
    const read = await onePage(pdf, number, { bold, letters, spent, isForm })
    if (read?.filled) notes.add('form-fields-taken')
    if (read) pages.push(read)
    else unread += 1
  }
  if (pages.length + unread < pdf.numPages) notes.add('cut-short')
  return { pages, count: pdf.numPages, unread, isBold: (font) => bold.get(font) === true }
}

/** A form that is damaged is none: the pages that it stands on may still be read. */
async function hasFields(pdf: OpenPdf): Promise<boolean> {
  try {
    return (await pdf.getFieldObjects()) !== null
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

interface Spent {
  items: number
  steps: number
  /** Bullets and lines of tables found. */
  useful: number
}

interface Known {
  readonly bold: Map<string, boolean>
  readonly letters: FontLetters
  readonly spent: Spent
  readonly isForm: boolean
}

/** Undefined where the page is damaged: the others may still be read. */
async function onePage(pdf: OpenPdf, number: number, { bold, letters, spent, isForm }: Known) {
  try {
    const page = await pdf.getPage(number)
    const tree = (await page.getStructTree()) ?? undefined
    // Both at once: much of the time goes by in waiting for what is unpacked elsewhere.
    const [content, early] = await Promise.all([
      pageContent(page, letters),
      needsDrawing(tree, spent) ? drawingsOn(page) : undefined,
    ])
    const isNew = content.items.length === 0 || content.fonts.some((font) => !bold.has(font))
    const drawings = early ?? (isNew ? await drawingsOn(page) : nothingDrawn)
    if (drawings !== nothingDrawn) learnFonts(page, content, bold)
    const fields = isForm ? await filledFields(page) : []
    spent.items += content.items.length + fields.length
    spent.steps += drawings.steps
    spent.useful += drawings.dots.length + drawings.down.length
    page.cleanup()
    const items = [...content.items, ...fields]
    return { number, content: { ...content, items }, tree, drawings, filled: fields.length > 0 }
  } catch (error) {
    // The library throws errors of many kinds for what it finds in a file; all of them are about the file.
    if (error instanceof Error) return undefined
    throw error
  }
}

/** Tags say what is a table and a point; without them only the drawing does. */
function needsDrawing(tree: unknown, { steps, useful }: Spent): boolean {
  return tree === undefined && (steps < manySteps || useful > 0)
}

function learnFonts(page: PdfPage, { fonts }: PageContent, bold: Map<string, boolean>): void {
  for (const [font, isBold] of boldFonts(page, fonts)) bold.set(font, isBold)
  // A font the drawing never used is not asked for again.
  for (const font of fonts) if (!bold.has(font)) bold.set(font, false)
}
