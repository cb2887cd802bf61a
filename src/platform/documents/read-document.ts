/** Reads any file that may hold a policy: finds out what it is by its content, and has the right reader read it. */
import { decodeText } from './decode-text.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import type { ReadDocument } from './office/document-refused.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readOdt } from './read-odt.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import type { DocumentRefusal, SourceDocument } from './source-document.ts'

export interface DocumentHint {
  /** As it was sent: believed only for what the content cannot say, that a text is Markdown. */
  readonly name?: string
}

/** Only inside a reading child: a hostile file may take all the time and memory it is given. */
export async function readDocumentBytes(bytes: Uint8Array, hint: DocumentHint = {}): Promise<ReadDocument> {
  const file = fileKind(bytes)
  if (!file.welcome) return { refused: file.kind }
  const document = await readers[file.kind](bytes, hint)
  if (!('text' in document)) return document
  const text = withoutControls(document.text)
  return text.trim() === '' ? { refused: wordless(document) } : { ...document, text }
}

/** A page or a PDF can name characters that steer a terminal. Each becomes a blank, so that every span still counts right. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, ' ')
}

type WelcomeKind = Extract<FileKind, { welcome: true }>['kind']

const readers: Readonly<
  Record<WelcomeKind, (bytes: Uint8Array, hint: DocumentHint) => ReadDocument | Promise<ReadDocument>>
> = {
  docx: readDocx,
  odt: readOdt,
  pdf: readPdf,
  html: readPage,
  text: readTyped,
}

/** Nothing but pictures: of a text, most likely. */
function wordless({ notes }: { readonly notes: readonly string[] }): DocumentRefusal {
  return notes.includes('pictures-left-out') ? 'scanned' : 'empty'
}

function readTyped(bytes: Uint8Array, { name = '' }: DocumentHint): ReadDocument {
  return decoded(bytes, (text) => readText(text, isMarkdown(name, text) ? 'md' : 'txt'))
}

function readPage(bytes: Uint8Array): ReadDocument {
  return decoded(bytes, readHtml)
}

function decoded(bytes: Uint8Array, read: (text: string) => SourceDocument): ReadDocument {
  const found = decodeText(bytes)
  if (!found) return { refused: 'not-text' }
  const document = read(found.text)
  return found.certain ? document : { ...document, notes: [...document.notes, 'encoding-assumed'] }
}

/** Hash headings say it as clearly as a name does. */
function isMarkdown(name: string, text: string): boolean {
  if (/\.(md|markdown|mdown|mkd)$/i.test(name)) return true
  return (text.match(/^#{1,6} \S/gm)?.length ?? 0) > 1
}
