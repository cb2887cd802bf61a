/** What any file becomes once it is read: its text, and the blocks a person would see in it, each tied to its place in that text. */
import { z } from 'zod'
import { isHyphenated } from './hyphenated-words.ts'

/** UTF-16 units of the extracted text, from `start` up to but not including `end`. */
export const spanShape = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof spanShape>

export const documentFormats = ['txt', 'md', 'html', 'docx', 'odt', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/**
 * `furniture` is what stands around the words: page headers and footers, page numbers, menus, cookie notices, front
 * matter, tables of contents. It is kept, so that no word is lost, but is nobody's statement.
 */
export const blockKinds = ['heading', 'paragraph', 'item', 'row', 'furniture'] as const
export type BlockKind = (typeof blockKinds)[number]

export const blockShape = z.object({
  kind: z.enum(blockKinds),
  /** Of a heading 1 (highest) to 6, of an item its depth from 1; 0 for the rest. */
  level: z.int().nonnegative(),
  /** The file itself says that it is one (a style, an element, a list); false where it was worked out from how it looks. */
  certain: z.boolean(),
  /** What stands before it and is no part of its words: `•`, `1.2`, `(a)`; empty where nothing does. */
  marker: z.string(),
  /** Its words, in order: `text.slice(start, end)` of each, one after the other, is what it says. Never its marker. */
  spans: z.array(spanShape),
  /** Of a row, the words of each cell, in the same way; absent otherwise. */
  cells: z.array(z.array(spanShape)).optional(),
  /** Of a row: it names the columns. */
  header: z.boolean().optional(),
  /** Counted from 1, where the file has pages. */
  page: z.int().positive().optional(),
})
export type Block = z.infer<typeof blockShape>

/** What was taken, or left out, that the person who brought the file should know. */
export const documentNotes = [
  'tracked-changes-taken',
  'tracked-deletions-left-out',
  'comments-left-out',
  'footnotes-taken',
  'text-boxes-taken',
  'page-headers-left-out',
  'pictures-left-out',
  'linked-files-left-out',
  'hidden-text-left-out',
  'form-fields-taken',
  'front-matter-left-out',
  'menus-left-out',
  'contents-list-left-out',
  'scripts-left-out',
  'encoding-assumed',
  'two-columns',
  'pages-without-text',
  'cut-short',
] as const
export type DocumentNote = (typeof documentNotes)[number]

export const sourceDocumentShape = z.object({
  format: z.enum(documentFormats),
  /** The extracted text, kept beside the file: every span counts in it. Line ends are `\n`. */
  text: z.string(),
  blocks: z.array(blockShape),
  notes: z.array(z.enum(documentNotes)),
  pages: z.int().positive().optional(),
})
export type SourceDocument = z.infer<typeof sourceDocumentShape>

/** Why a file gives no document; each has a sentence of its own for the person who brought it. */
export const documentRefusals = [
  'empty',
  'not-text',
  'image',
  'media',
  'old-office',
  'rich-text',
  'macros',
  'other-zip',
  'unsafe-zip',
  'unknown',
  'damaged',
  'password',
  'scanned',
] as const
export type DocumentRefusal = (typeof documentRefusals)[number]

/**
 * What the spans say, in one line: white space is folded, and a word that was broken over two lines with a hyphen is made
 * whole. A span that is followed by white space in the source includes some of it, so that words never run together.
 */
export function wordsOf(text: string, spans: readonly Span[]): string {
  const raw = spans.map(({ start, end }) => text.slice(start, end)).join('')
  return foldWords(raw)
}

/** A soft hyphen says where a word may break and is no letter of it; a ligature is one sign for several letters. */
export function foldWords(raw: string): string {
  return raw
    .replace(/\u00ad\s*/gu, '')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/(\p{L}{1,16})[-\u2010][ \t]*\n[ \t]*(\p{Ll}{1,16})/gu, (_, before: string, after: string) =>
      isHyphenated(before, after) ? `${before}-${after}` : before + after,
    )
    .replace(/\s+/gu, ' ')
    .trim()
}
