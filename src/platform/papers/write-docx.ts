/** Writes a paper as a Word document, with real headings, lists and table heads. */
import type { Paper } from './paper.ts'

export function writeDocx(_paper: Paper): Promise<Uint8Array> {
  throw new Error('Word documents cannot be written yet.')
}
