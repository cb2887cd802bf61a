/** Writes the text of a PDF out clean: paragraphs apart, one point a line, no word broken, and each block one place in it. */
import { type Block, type DocumentNote, type SourceDocument, type Span, wordsOf } from '../source-document.ts'
import { blocksOf } from '../structure/blocks.ts'
import { type Line, lineText } from '../structure/lines.ts'
import type { FlowingLine } from './flowing-lines.ts'
import { type HyphenSense, hyphenSense, joinedLines } from './hyphens.ts'

/** Blocks are worked out on the lines as they were printed, and then written out anew. */
export function writtenOut(lines: readonly FlowingLine[], pages: number, notes: Set<DocumentNote>): SourceDocument {
  const printed = asPrinted(lines)
  const blocks = blocksOf(printed.lines, notes)
  const parts: string[] = []
  const placed: Block[] = []
  let length = 0
  const say = (words: string) => {
    parts.push(words)
    length += words.length
  }
  const spanOf = (words: string, after: string): Span => {
    const start = length
    say(words + after)
    return { start, end: length }
  }
  for (const [at, block] of blocks.entries()) {
    if (at > 0 && !areClose(blocks[at - 1], block)) say('\n')
    if (block.marker !== '') say(`${block.marker} `)
    if (!block.cells) {
      placed.push({ ...block, spans: [spanOf(wordsOf(printed.text, block.spans), '\n')] })
      continue
    }
    const last = block.cells.length - 1
    const cells = block.cells.map((cell, column) => [spanOf(wordsOf(printed.text, cell), column < last ? '\t' : '\n')])
    placed.push({ ...block, cells: cells.map(([span]) => (span ? [span] : [])), spans: wholeOf(cells.flat()) })
  }
  return { format: 'pdf', text: parts.join(''), blocks: placed, notes: [...notes], pages }
}

function wholeOf(spans: readonly Span[]): Span[] {
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? [{ start: first.start, end: last.end }] : []
}

function areClose(before: Block | undefined, block: Block): boolean {
  return before?.kind === block.kind && (block.kind === 'item' || block.kind === 'row')
}

function asPrinted(lines: readonly FlowingLine[]): { text: string; lines: Line[] } {
  const sense = hyphenSense(lines.map(({ words }) => words))
  const parts: string[] = []
  let length = 0
  const spanOf = (words: string, after: string): Span => {
    const start = length
    parts.push(words, after)
    length += words.length + after.length
    return { start, end: length }
  }
  const planned = lines.map(({ words, cellWords, ...line }, at) => {
    if (!cellWords) return { ...line, spans: [spanOf(words, endOf(words, lines[at + 1]?.words ?? '', sense))] }
    const cells = cellWords.map((cell) => (cell === '' ? [] : [spanOf(joinedLines(cell.split('\n'), sense), '\n')]))
    return { ...line, cells, spans: cells.flat() }
  })
  const text = parts.join('')
  return { text, lines: planned.map((line) => ({ ...line, text: lineText(text, line.spans) })) }
}

/** A hyphen that belongs to its word is followed by the rest of it; one before a line end only breaks the word. */
function endOf(words: string, next: string, sense: HyphenSense): string {
  return /[\p{L}\p{N}][-\u2010]$/u.test(words.slice(-3)) && sense(words, next) === 'keep' ? '' : '\n'
}
