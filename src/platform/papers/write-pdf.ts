/** Writes a paper as a tagged PDF that a screen reader can follow (PDF/UA-1). */
import { TryLaterError } from '#platform/refusals/refusals.ts'
import type { Paper } from './paper.ts'
import { PaperTooLongError } from './paper.ts'
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

let opened: { readonly parts: PressParts; readonly press: Press } | undefined

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
  return print(opened, tidy, [])
}

function open() {
  const parts = readPressParts()
  return { parts, press: openPress(parts) }
}

async function print(
  { parts, press }: { readonly parts: PressParts; readonly press: Press },
  tidy: TidyPaper,
  lacking: readonly string[],
): Promise<PdfPaper> {
  const { input, replaced, told } = makePrintable(tidy, parts.fonts, lacking)
  const seconds = Date.parse(`${tidy.madeOn}T12:00:00Z`) / 1000
  const printing = await press.print({ paper: input, seconds, told })
  if ('printed' in printing) return { bytes: printing.printed, replaced }
  if ('ended' in printing) throw failure(printing.ended)
  // A font may have a letter and not be able to set it where it stands: once told, it is replaced too.
  const more = printing.refused.missing.filter((one) => !lacking.includes(one))
  if (more.length === 0) throw new Error(`The press refused a paper: ${printing.refused.says}`)
  return print({ parts, press }, tidy, [...lacking, ...more])
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
