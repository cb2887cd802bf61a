/** Reads any file that may hold a policy: finds out what it is by its content, and has the right reader read it. */
import { decodeText } from './decode-text.ts'
import { fileKind } from './file-kind.ts'
import { readDocx } from './read-docx.ts'
import { readText } from './read-text.ts'
import type { DocumentRefusal, SourceDocument } from './source-document.ts'

export interface DocumentHint {
  /** As it was sent: believed only for what the content cannot say, that a text is Markdown. */
  readonly name?: string
}

/** Only inside a reading child: a hostile file may take all the time and memory it is given. */
export async function readDocumentBytes(
  bytes: Uint8Array,
  hint: DocumentHint = {},
): Promise<SourceDocument | { readonly refused: DocumentRefusal }> {
  const file = fileKind(bytes)
  if (!file.welcome) return { refused: file.kind }
  switch (file.kind) {
    case 'docx':
      return nothingRefused(readDocx(bytes))
    case 'text':
      return nothingRefused(readDecoded(bytes, hint))
    case 'odt':
    case 'pdf':
    case 'html':
      return { refused: 'unknown' }
  }
}

/** A file that can be read and says nothing is as good as empty. */
function nothingRefused(
  read: SourceDocument | { readonly refused: DocumentRefusal },
): SourceDocument | { readonly refused: DocumentRefusal } {
  return 'text' in read && read.text.trim() === '' ? { refused: 'empty' } : read
}

function readDecoded(
  bytes: Uint8Array,
  { name = '' }: DocumentHint,
): SourceDocument | { readonly refused: DocumentRefusal } {
  const decoded = decodeText(bytes)
  if (!decoded) return { refused: 'not-text' }
  const document = readText(decoded.text, isMarkdown(name, decoded.text) ? 'md' : 'txt')
  return decoded.certain ? document : { ...document, notes: [...document.notes, 'encoding-assumed'] }
}

/** Hash headings say it as clearly as a name does. */
function isMarkdown(name: string, text: string): boolean {
  if (/\.(md|markdown|mdown|mkd)$/i.test(name)) return true
  return (text.match(/^#{1,6} \S/gm)?.length ?? 0) > 1
}
