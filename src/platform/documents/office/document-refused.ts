/** Ends the reading of a document from any depth, with the reason that its owner will be given. */
import type { DocumentRefusal, SourceDocument } from '../source-document.ts'

export type ReadDocument = SourceDocument | { readonly refused: DocumentRefusal }

/** Caught by `refusable` alone. */
export class DocumentRefusedError extends Error {
  override readonly name = 'DocumentRefusedError'
  readonly refusal: DocumentRefusal

  constructor(refusal: DocumentRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

export function refusable(read: () => SourceDocument): ReadDocument {
  try {
    return read()
  } catch (error) {
    if (error instanceof DocumentRefusedError) return { refused: error.refusal }
    throw error
  }
}
