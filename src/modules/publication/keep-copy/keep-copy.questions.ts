/** Which kinds of copies this machine can make. */
import { preparePress } from '#platform/papers/write-pdf.ts'
import { type CopyFormat, copyFormats } from '../publication.words.ts'

let isPressThere: boolean | undefined

/** Without its press, which is there on Linux on an x64 processor alone, everything but PDFs. */
export function listFormats(): readonly CopyFormat[] {
  isPressThere ??= hasPress()
  return isPressThere ? copyFormats : copyFormats.filter((format) => format !== 'pdf')
}

/** Whatever stands in its way, nobody is offered what cannot be made. */
function hasPress(): boolean {
  try {
    preparePress()
    return true
  } catch {
    return false
  }
}
