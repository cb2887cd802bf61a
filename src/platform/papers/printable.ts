/** Turns a tidy paper into what the template prints: each word with its font, and a sign in place of what no font has. */
import { columnsOf } from './column-widths.ts'
import { figureWidth } from './figure-width.ts'
import { setWords } from './fonts-of-words.ts'
import type { Run } from './paper.ts'
import { paperWords } from './paper.words.ts'
import type { PrintFont } from './press-parts.ts'
import { scriptsOf } from './script-names.ts'
import type { Line, TidyBlock, TidyPaper } from './tidy-paper.ts'

/** Unicode's own sign for "a letter that could not be shown"; one of our fonts has it. */
export const replacement = '\ufffd'

export interface Printable {
  /** For the template, as JSON. */
  readonly input: Record<string, unknown>
  /** Each once, in the order of the paper. */
  readonly replaced: readonly string[]
  /** Each stretch whose letters must be told beside what is drawn, in the order of the paper. */
  readonly told: readonly string[]
}

/** `lacking` names signs that a font seemed to have and could not show in their place. */
export function makePrintable(paper: TidyPaper, fonts: readonly PrintFont[], lacking: readonly string[]): Printable {
  const replaced = new Set<string>()
  const told: string[] = []
  const runs = (run: Run) => {
    const { runs: set, missing } = setWords(run.text, fonts, replacement, lacking)
    for (const sign of missing) replaced.add(sign)
    for (const one of set) if (one.told) told.push(one.text)
    return set.map((one) => ({ ...run, ...one }))
  }
  const words = (text: string) => runs({ text })
  const lines = (all: readonly Line[]) => spaced(all).map((line) => line.flatMap(runs))
  const { page, of, notPrinted } = paperWords[paper.language]
  const setting = { words, lines }
  const [title, byline] = [words(paper.title), words(paper.byline)]
  const blocks = paper.blocks.map((block) => laidOut(block, setting))
  const signs = [...replaced]
  if (signs.length > 0)
    blocks.push({ kind: 'note', lines: lines([[{ text: notPrinted(replacement, scriptsOf(signs, paper.language)) }]]) })
  const input = {
    ...{ title, byline, blocks, language: paper.language, author: paper.author, description: paper.description },
    name: paper.title,
    date: paper.madeOn.split('-').map(Number),
    fonts: fonts.map(({ family }) => family),
    words: { page, of },
    scale: 1,
  }
  return { input, replaced: signs, told }
}

/** A line break is nothing that can be heard: the space before it keeps words apart. */
function spaced(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => (at < lines.length - 1 ? [...line, { text: ' ' }] : line))
}

interface Setting {
  words(text: string): unknown[]
  lines(all: readonly Line[]): unknown[]
}

function laidOut(block: TidyBlock, { words, lines }: Setting): Record<string, unknown> {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: words(block.text) }
    case 'paragraph':
    case 'note':
      return { ...block, lines: lines(block.lines) }
    case 'list':
      return { ...block, items: block.items.map(lines) }
    case 'table':
      return {
        ...block,
        caption: words(block.caption),
        head: block.head.map(words),
        columns: columnsOf(block),
        rows: block.rows.map((row) => row.map((cell) => ({ lines: lines(cell) }))),
      }
    case 'facts':
      return { ...block, pairs: block.pairs.map(({ term, answer }) => ({ term: words(term), answer: lines(answer) })) }
    case 'figure':
      return { ...block, caption: words(block.caption), width: figureWidth(block.svg) }
    case 'pageBreak':
      return { ...block }
  }
}
