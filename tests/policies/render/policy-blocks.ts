/** Puts the units of a labelled policy together as the blocks that a document is made of, for every format alike. */
import type { GoldUnit } from '../read-policy-file.ts'

export interface HeadingBlock {
  readonly kind: 'heading'
  /** 0 is the title. */
  readonly level: number
  readonly text: string
}
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
}
export interface ListItem {
  readonly text: string
  /** The number or letter that its text was labelled with, such as `1.1` or `(a)`; empty where it has none. */
  readonly marker: string
  /** 1, or 2 for an item below an item. */
  readonly depth: number
}
export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}
export interface TableBlock {
  readonly kind: 'table'
  /** The first row names the columns. */
  readonly header: boolean
  readonly rows: readonly (readonly string[])[]
}
export type PolicyBlock = HeadingBlock | ParagraphBlock | ListBlock | TableBlock

interface Piece {
  readonly first: GoldUnit
  readonly cells: string[]
}

export function blocksOf(units: readonly GoldUnit[]): PolicyBlock[] {
  const blocks: PolicyBlock[] = []
  for (const group of grouped(piecesOf(units))) blocks.push(blockOf(group))
  return blocks
}

/** A unit that begins something, with all that goes on from it; the cells of a row are apart. */
function piecesOf(units: readonly GoldUnit[]): Piece[] {
  const pieces: Piece[] = []
  for (const unit of units) {
    const last = pieces.at(-1)
    if (unit.structure === '+' && last) last.cells.push(`${last.cells.pop() ?? ''} ${unit.text}`)
    else if (unit.structure === 'cell' && last?.first.structure === 'row') last.cells.push(unit.text)
    else pieces.push({ first: unit, cells: unit.structure === 'row' ? unit.text.split(' | ') : [unit.text] })
  }
  return pieces
}

/** Items that follow one another are one list, rows one table. */
function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && goesWith(before, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

function goesWith({ first: before }: Piece, { first }: Piece): boolean {
  if (first.structure === 'row') return before.structure === 'row'
  if (first.structure === 'li2') return ['li', 'li2', 'ol'].includes(before.structure)
  if (first.structure === 'li') return ['li', 'li2'].includes(before.structure)
  return first.structure === 'ol' && ['ol', 'li2'].includes(before.structure)
}

function blockOf(group: readonly Piece[]): PolicyBlock {
  const [piece] = group
  if (!piece) throw new Error('A block without a piece.')
  const text = piece.cells.join(' ')
  switch (piece.first.structure) {
    case 'title':
      return { kind: 'heading', level: 0, text }
    case 'h1':
    case 'h2':
    case 'h3':
      return { kind: 'heading', level: Number(piece.first.structure.slice(1)), text }
    case 'row':
      return { kind: 'table', header: piece.first.kind === 'heading', rows: group.map(({ cells }) => cells) }
    case 'li':
    case 'li2':
    case 'ol':
      return {
        kind: 'list',
        ordered: piece.first.structure === 'ol',
        items: group.map((one) => ({
          ...withoutMarker(one.cells.join(' ')),
          depth: one.first.structure === 'li2' ? 2 : 1,
        })),
      }
    default:
      return { kind: 'paragraph', text }
  }
}

function withoutMarker(text: string): { text: string; marker: string } {
  const marker = /^(?:\d+(?:\.\d+)+[.)]?|\d+[.)]|\([a-z\d]{1,3}\)|[a-z]\))(?=\s)/.exec(text)?.[0] ?? ''
  return { text: text.slice(marker.length).trim(), marker }
}
