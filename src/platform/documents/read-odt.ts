/** Reads an OpenDocument text from its bytes, without LibreOffice: what is written in it, and what was left out. */
import { isLocked, readOdtPart } from './odt/odt-part.ts'
import { freshReading } from './odt/odt-state.ts'
import { assemble } from './office/assemble.ts'
import { DocumentRefusedError, type ReadDocument, refusable } from './office/document-refused.ts'
import { letterBudget } from './office/letter-budget.ts'
import { openArchive } from './office/unzip.ts'
import type { DocumentNote } from './source-document.ts'

/** Only inside a reading child: nothing here stops a file that takes for ever. */
export function readOdt(bytes: Uint8Array): ReadDocument {
  return refusable(() => {
    const archive = openArchive(bytes)
    if (isLocked(archive)) throw new DocumentRefusedError('password')
    if (!archive.has('content.xml')) throw new DocumentRefusedError('damaged')
    const notes = new Set<DocumentNote>()
    const reading = freshReading(notes, letterBudget())
    // Styles of the whole text, then page headers; the words themselves come second.
    const { above, below, styles, lists } = readOdtPart(archive, 'styles.xml', reading)
    const { root } = readOdtPart(archive, 'content.xml', { ...reading, common: { styles, lists } })
    if (reading.budget.isSpent()) notes.add('cut-short')
    return assemble({ format: 'odt', passages: root.passages, above: above.passages, below: below.passages, notes })
  })
}
