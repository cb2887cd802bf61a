/** Brings a paper into the one form that every writer starts from: clean lines, headings that skip no level, full rows. */
import { dayInWords, isDay } from '#platform/text/dates.ts'
import type { Language } from '#platform/text/language.ts'
import type { Block, Paper, Run, Table, Words } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { tidyLines, tidyText } from './tidy-text.ts'

export type Line = readonly Run[]

export interface TidyTable {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (readonly Line[])[])[]
  /** Rows that somebody writes in by hand are high enough for it. */
  readonly toFillIn: boolean
}

export type TidyBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Line[])[] }
  | TidyTable
  | { readonly kind: 'facts'; readonly pairs: readonly { readonly term: string; readonly answer: readonly Line[] }[] }
  | { readonly kind: 'figure'; readonly svg: string; readonly alt: string; readonly caption: string }
  | { readonly kind: 'pageBreak' }

export interface TidyPaper {
  readonly title: string
  readonly language: Language
  readonly author: string
  readonly description: string
  readonly madeOn: string
  /** Who made it and when, under the title. */
  readonly byline: string
  readonly isPoster: boolean
  readonly blocks: readonly TidyBlock[]
}

export function tidyPaper(paper: Paper): TidyPaper {
  const title = tidyText(paper.title)
  if (title === '') throw new Error('A paper needs a title.')
  if (!isDay(paper.madeOn)) throw new Error(`A paper is made on a day, not on "${paper.madeOn}".`)
  const author = tidyText(paper.author)
  const madeOn = dayInWords(paper.madeOn, paper.language)
  return {
    title,
    language: paper.language,
    author,
    description: tidyText(paper.description),
    madeOn: paper.madeOn,
    isPoster: paper.isPoster ?? false,
    byline: author === '' ? madeOn : `${author}, ${madeOn}`,
    blocks: withoutSkips(paper.blocks.flatMap((block) => tidyBlock(block, paper.language))),
  }
}

function tidyBlock(block: Block, language: Language): TidyBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = tidyText(block.text)
      return text === '' ? [] : [{ kind: 'heading', level: block.level, text }]
    }
    case 'paragraph':
      return tidyLines(block.text).map((line) => ({ kind: 'paragraph', lines: [line] }))
    case 'note': {
      const lines = tidyLines(block.text)
      return lines.length === 0 ? [] : [{ kind: 'note', lines }]
    }
    case 'list': {
      const items = block.items.map(tidyLines).filter((item) => item.length > 0)
      return items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered ?? false, items }]
    }
    case 'table':
      return [tidyTable(block)]
    case 'facts':
      return tidyFacts(block.pairs)
    case 'figure':
      return [tidyFigure(block)]
    case 'pageBreak':
      return [block]
    case 'signatures':
      return [{ ...signatureTable(block.lines, language), toFillIn: true }]
  }
}

function tidyTable({ caption, head, rows, toFillIn }: Table): TidyTable {
  if (head.length === 0) throw new Error('A table needs a head.')
  const names = head.map(tidyText)
  if (names.includes('')) throw new Error('Every column of a table needs a name.')
  return {
    kind: 'table',
    caption: tidyText(caption),
    head: names,
    rows: rows.map((row) => {
      if (row.length > head.length) throw new Error('A row of a table is longer than its head.')
      return head.map((_, column) => tidyLines(row[column] ?? ''))
    }),
    toFillIn: toFillIn ?? false,
  }
}

function tidyFacts(pairs: readonly { readonly term: string; readonly answer: Words }[]): TidyBlock[] {
  const tidied = pairs.flatMap(({ term, answer }) => {
    const name = tidyText(term)
    return name === '' ? [] : [{ term: name, answer: tidyLines(answer) }]
  })
  return tidied.length === 0 ? [] : [{ kind: 'facts', pairs: tidied }]
}

function tidyFigure({ svg, alt, caption }: Extract<Block, { kind: 'figure' }>): TidyBlock {
  const [says, under] = [tidyText(alt), tidyText(caption)]
  if (says === '') throw new Error('A picture in a paper needs words that say what it shows.')
  return { kind: 'figure', svg, alt: says, caption: under }
}

function signatureTable(lines: readonly string[], language: Language): TidyTable {
  const words = paperWords[language]
  return tidyTable({
    kind: 'table',
    caption: words.toSign,
    head: [words.role, words.name, words.signature, words.day],
    rows: lines.map((line) => [line]),
  })
}

/** A reader who goes from heading to heading by ear takes a missing level for a missing part. */
function withoutSkips(blocks: readonly TidyBlock[]): TidyBlock[] {
  let above = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    above = Math.min(block.level, above + 1)
    return { ...block, level: above }
  })
}
