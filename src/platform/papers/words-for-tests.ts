/** Takes the words of a written paper out of its file again, by other means than those that wrote it. */
import { load } from 'cheerio'
import { readDocx } from '../documents/read-docx.ts'
import { foldWords, wordsOf } from '../documents/source-document.ts'
import { readOrThrow } from '../documents/told-for-tests.ts'
import { pdfText } from './pdf-text-for-tests.ts'

/** Signs that are not seen themselves are not compared: programs keep or drop them as they please. */
export function plain(words: readonly string[]): string {
  return foldWords(words.join(' ').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
}

export const wordsOfPdf = (file: Uint8Array) => plain(pdfText(file))

export function wordsOfDocx(file: Uint8Array): string {
  const { text, blocks } = readOrThrow(readDocx(file))
  const own = blocks.filter(({ kind }) => kind !== 'furniture')
  return plain(own.flatMap(({ spans, cells }) => (cells ?? [spans]).map((one) => wordsOf(text, one))))
}

export function wordsOfHtml(file: string): string {
  const page = load(file)
  const parts = page('h1, h2, h3, h4, h5, header p, main p, li, dt, dd, caption, th, td, figcaption')
  return plain(parts.toArray().map((part) => page(part).text()))
}
