/** Says, for each way in which a file gives no reading, what is the matter and what to do. */
import { documentRefusals } from '#platform/documents/source-document.ts'

const saveAsDocx = 'Open it in Word or LibreOffice and save it as .docx'

/** `no-columns` is said of a table of statements alone. */
export const readingRefusals = [...documentRefusals, 'no-columns'] as const
export type ReadingRefusal = (typeof readingRefusals)[number]

const ofTheFile: Readonly<Record<ReadingRefusal, string>> = {
  empty: 'The file is empty: there is nothing in it to read.',
  'not-text': 'The file holds no text that can be read.',
  image: 'The file is a picture. Bring the document it was made from, or type its words into a text file.',
  media: 'The file is a sound or a film, not a document.',
  'old-office': `The file is an old Word file (.doc). ${saveAsDocx}.`,
  'rich-text': `The file is rich text (.rtf). ${saveAsDocx}.`,
  macros: `The file carries macros, which are programs. ${saveAsDocx}, without them.`,
  'other-zip': 'The file is a ZIP, but no Word or OpenDocument text. Unpack it and bring the document inside.',
  'unsafe-zip':
    'The file is packed in a way that no document is, and was not opened. Save the document again and bring that.',
  unknown: 'The file is of a kind that cannot be read. Bring a .docx, .pdf, .odt, .txt, .html or .md file.',
  damaged: 'The file is damaged. Open it where it was written, save it again and bring that.',
  password: 'The file is locked with a password. Save it without one.',
  scanned: 'This PDF is a picture of text. Bring the document it was printed from, or a copy with its text recognised.',
  'no-columns': 'The file is no table of statements: each line needs an id and a text, with a tab between them.',
}

/** Beyond the file's own faults: how the child process ended. */
export type ReadingFailure = 'too-slow' | 'too-big' | 'too-much-output' | 'busy' | 'closed' | 'crashed'

const ofTheChild: Readonly<Record<ReadingFailure, string>> = {
  'too-slow': 'Reading the file took too long and was stopped. Bring it in a simpler format, or in parts.',
  'too-big': 'Reading the file took too much memory and was stopped. Bring it in a simpler format, or in parts.',
  'too-much-output': 'The file holds far more text than a policy does, and was not read to its end. Bring it in parts.',
  busy: 'Other files are being read. Try again in a minute.',
  closed: 'Reading was broken off because Kept is stopping. Try again when it is back.',
  crashed:
    'The file made its reader stumble, so nothing was read. Save the document again, as .docx or .txt, and bring that.',
}

/** The same for a word that was kept: one that is no longer known says only that it could not be read. */
export function refusalInWords(why: string): string {
  if (why in ofTheFile || why in ofTheChild) return refusalSentence(why as ReadingRefusal | ReadingFailure)
  return ofTheChild.crashed
}

/** The fault is the file's own and will be there however often it is read. */
export function isOfTheFile(why: string): boolean {
  return why in ofTheFile
}

export function refusalSentence(why: ReadingRefusal | ReadingFailure): string {
  return why in ofTheFile ? ofTheFile[why as ReadingRefusal] : ofTheChild[why as ReadingFailure]
}
