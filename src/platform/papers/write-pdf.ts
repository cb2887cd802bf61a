/** Writes a paper as a tagged PDF that a screen reader can follow (PDF/UA-1). */
import type { Paper } from './paper.ts'

export interface PdfPaper {
  readonly bytes: Uint8Array
  /** Signs that none of our fonts has, each once; a box stands in their place, and the paper's last sentence says so. */
  readonly replaced: readonly string[]
}

/** Rejects with `PaperTooLongError` for a paper that is more than one file should be. */
export function writePdf(_paper: Paper): Promise<PdfPaper> {
  throw new Error('PDFs cannot be written yet.')
}
