/** Writes a paper as a tagged PDF that a screen reader can follow (PDF/UA-1). */
import { TryLaterError } from '#platform/refusals/refusals.ts'
import type { Paper } from './paper.ts'
import { PaperTooLongError } from './paper.ts'
import { openPdf } from './pdf-file.ts'
import type { Press } from './press.ts'
import { openPress } from './press.ts'
import type { PressParts } from './press-parts.ts'
import { readPressParts } from './press-parts.ts'
import { makePrintable } from './printable.ts'
import type { TidyPaper } from './tidy-paper.ts'
import { tidyPaper } from './tidy-paper.ts'

export interface PdfPaper {
  readonly bytes: Uint8Array
  /** Signs that none of our fonts has, each once; � stands in their place, and the paper's last sentence says so. */
  readonly replaced: readonly string[]
}

/** Some 150 pages, and half of the memory that the press may hold. */
const mostRows = 3_000

interface Opened {
  readonly parts: PressParts
  readonly press: Press
}
let opened: Opened | undefined

/** Called before privileges are dropped: what printing needs is read here, once. Otherwise it is read at first use. */
export function preparePress(): void {
  opened ??= open()
}

/**
 * The same paper gives the same bytes, in any process and on any day. Rejects with `PaperTooLongError` for a paper that is
 * more than one file should be, with `NoPressError` where PDFs cannot be made, and with `TryLaterError` where too many wait.
 */
export async function writePdf(paper: Paper): Promise<PdfPaper> {
  const tidy = tidyPaper(paper)
  if (rowsIn(tidy) > mostRows) throw new PaperTooLongError(whyNot['too-big'])
  opened ??= open()
  return tidy.isPoster ? printPoster(opened, tidy) : print(opened, tidy, { scale: 1, lacking: [] })
}

/** The largest first: the last is what any other paper is printed in, however many pages that takes. */
const posterScales = [2.2, 1.9, 1.6, 1.35, 1.15] as const

async function printPoster(pressed: Opened, tidy: TidyPaper): Promise<PdfPaper> {
  for (const scale of posterScales) {
    const poster = await print(pressed, tidy, { scale, lacking: [] })
    if (openPdf(poster.bytes).pages.length === 1) return poster
  }
  return print(pressed, tidy, { scale: 1, lacking: [] })
}

function open() {
  const parts = readPressParts()
  return { parts, press: openPress(parts) }
}

interface Setting {
  /** How large, of what is read in the hand. */
  readonly scale: number
  readonly lacking: readonly string[]
}

async function print(pressed: Opened, tidy: TidyPaper, { scale, lacking }: Setting): Promise<PdfPaper> {
  const { parts, press } = pressed
  const { input, replaced, told } = makePrintable(tidy, parts.fonts, lacking)
  const seconds = Date.parse(`${tidy.madeOn}T12:00:00Z`) / 1000
  const printing = await press.print({ paper: { ...input, scale }, seconds, told })
  if ('printed' in printing) return { bytes: printing.printed, replaced }
  if ('ended' in printing) throw failure(printing.ended)
  // A font may have a letter and not be able to set it where it stands: once told, it is replaced too.
  const more = printing.refused.missing.filter((one) => !lacking.includes(one))
  if (more.length === 0) throw new Error(`The press refused a paper: ${printing.refused.says}`)
  return print(pressed, tidy, { scale, lacking: [...lacking, ...more] })
}

function rowsIn({ blocks }: TidyPaper): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0)
}

function failure(ended: 'too-big' | 'too-slow' | 'busy'): Error {
  return ended === 'busy' ? new TryLaterError(A_MINUTE) : new PaperTooLongError(whyNot[ended])
}

const A_MINUTE = 60
const whyNot = {
  'too-big': 'This is too long for one PDF. Choose a shorter stretch of time, or take the Word document.',
  'too-slow': 'This took too long to print. Choose a shorter stretch of time, or take the Word document.',
} as const
