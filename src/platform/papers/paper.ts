/** What a document that leaves Kept is made of, whichever format it leaves in: the words, and what each of them is. */
import type { Language } from '#platform/text/language.ts'
import type { TidyBlock } from './tidy-paper.ts'
import { tidyPaper } from './tidy-paper.ts'

/** A stretch of words in one line. */
export interface Run {
  readonly text: string
  readonly bold?: true
  /** Where it leads: an address of the web, of e-mail or of a telephone. Any other is left out, and the words stay. */
  readonly link?: string
}

/** A line break in it begins a line of its own. */
export type Words = string | readonly Run[]

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  /** Each as long as the head, or shorter. */
  readonly rows: readonly (readonly Words[])[]
  /** Somebody writes in it by hand: its rows are high enough. */
  readonly toFillIn?: true
}

export type Block =
  /** Under the title, which stands above all: 1 is its first division. A level that skips one is lifted. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean }
  | Table
  | { readonly kind: 'facts'; readonly pairs: readonly { readonly term: string; readonly answer: Words }[] }
  | { readonly kind: 'note'; readonly text: Words }
  /** What stands in the picture is not counted among the words of the paper: the alternative text says it. */
  | { readonly kind: 'figure'; readonly svg: string; readonly alt: string; readonly caption: string }
  | { readonly kind: 'pageBreak' }
  /** Who signs on paper, one a line ("Chair", "Secretary"): name, signature and day are left to be filled in by hand. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }

export interface Paper {
  readonly title: string
  readonly language: Language
  /** The organisation's name. */
  readonly author: string
  /** One sentence, kept among the file's properties and not shown. */
  readonly description: string
  /** `2026-11-20`. */
  readonly madeOn: string
  readonly blocks: readonly Block[]
  /** It hangs on a wall: printed as large as one page of A4 can hold it. */
  readonly isPoster?: true
}

/** A paper that is more than one file should be, said in a sentence for whoever asked for it. */
export class PaperTooLongError extends Error {
  override readonly name = 'PaperTooLongError'
}

/** The words of a paper, line by line as they are read: every format holds these, to the letter, and no others. */
export function textOf(paper: Paper): string[] {
  const { title, byline, blocks } = tidyPaper(paper)
  return [title, byline, ...blocks.flatMap(linesOf)].filter((line) => line !== '')
}

function linesOf(block: TidyBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
    case 'note':
      return block.lines.map(wordsOf)
    case 'list':
      return block.items.flatMap((item) => item.map(wordsOf))
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flatMap((row) => row.flatMap((cell) => cell.map(wordsOf)))]
    case 'facts':
      return block.pairs.flatMap(({ term, answer }) => [term, ...answer.map(wordsOf)])
    case 'figure':
      return [block.caption]
    case 'pageBreak':
      return []
  }
}

const wordsOf = (line: readonly Run[]) => line.map(({ text }) => text).join('')
