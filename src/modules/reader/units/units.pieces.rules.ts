/** The blocks of a document with what was broken in two made whole: each piece is a heading, a paragraph, an item, a row or furniture. */
import type { Block, SourceDocument } from '#platform/documents/source-document.ts'
import { wordsOf } from '#platform/documents/source-document.ts'
import type { Span } from '../reader.words.ts'
import { itemGoesOn, paragraphGoesOn } from './units.joining.rules.ts'
import { leadsIntoParagraphs } from './units.leads.rules.ts'
import { joinedSpans } from './units.spans.rules.ts'

export interface Piece {
  readonly kind: Block['kind']
  readonly level: number
  readonly marker: string
  readonly text: string
  readonly spans: readonly Span[]
  readonly cells: readonly (readonly Span[])[]
  readonly header: boolean
  readonly block: number
}

export function piecesOf(document: Pick<SourceDocument, 'text' | 'blocks'>): Piece[] {
  const pieces: Piece[] = []
  for (const [at, block] of document.blocks.entries()) {
    const next = pieceOf(document.text, block, at)
    if (next.text === '') continue
    const before = lastWords(pieces)
    const piece = before === undefined ? undefined : pieces[before]
    if (before !== undefined && piece !== undefined && goesOn(document, pieces, before, next, at)) {
      const spans = joinedSpans(document.text, piece.spans, next.spans)
      pieces[before] = { ...piece, spans, text: wordsOf(document.text, spans) }
    } else pieces.push(next)
  }
  return pieces
}

function pieceOf(text: string, block: Block, at: number): Piece {
  const { kind, level, marker, spans, cells } = block
  return {
    kind,
    level,
    marker,
    text: wordsOf(text, spans),
    spans,
    cells: cells ?? [],
    header: block.header === true,
    block: at,
  }
}

/** A page's header and footer may stand in the middle of a sentence. */
function lastWords(pieces: readonly Piece[]): number | undefined {
  for (let at = pieces.length - 1; at >= 0 && at >= pieces.length - 8; at -= 1) {
    if (pieces[at]?.kind !== 'furniture') return at
  }
  return undefined
}

function goesOn(
  document: Pick<SourceDocument, 'text' | 'blocks'>,
  pieces: readonly Piece[],
  before: number,
  next: Piece,
  at: number,
): boolean {
  const piece = pieces[before]
  if (piece === undefined) return false
  if (piece.kind === 'item' && next.kind === 'item') {
    return piece.level === next.level && itemGoesOn(piece.text, next.text, restOfList(document, pieces, before, at))
  }
  if (next.kind !== 'paragraph') return false
  if (piece.kind === 'item') return paragraphGoesOn(piece.text, next.text, false)
  return piece.kind === 'paragraph' && paragraphGoesOn(piece.text, next.text, underLead(pieces, before))
}

/** The lines after “… can be found at:” are a list whose bullets were lost, not one broken sentence. */
function underLead(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 12; back -= 1) {
    const piece = pieces[back]
    if (piece?.kind !== 'paragraph') return false
    if (leadsIntoParagraphs(piece.text)) return true
  }
  return false
}

/** The other items near by, so that how they begin tells an item from the rest of one. */
function restOfList(
  document: Pick<SourceDocument, 'text' | 'blocks'>,
  pieces: readonly Piece[],
  before: number,
  at: number,
): string[] {
  const others: string[] = []
  for (let back = before; back >= 0 && back > before - 8; back -= 1) {
    const piece = pieces[back]
    if (piece?.kind === 'furniture') continue
    if (piece?.kind !== 'item') break
    others.push(piece.text)
  }
  for (const block of document.blocks.slice(at + 1, at + 9)) {
    if (block.kind === 'furniture') continue
    if (block.kind !== 'item') break
    others.push(wordsOf(document.text, block.spans))
  }
  return others
}
