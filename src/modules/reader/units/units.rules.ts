/** Divides a document into the statements a person would see in it, each with its place, its headings and the line that leads into it. */
import type { SourceDocument } from '#platform/documents/source-document.ts'
import { wordsOf } from '#platform/documents/source-document.ts'
import type { Span, Unit } from '../reader.words.ts'
import { leadsIntoList, leadsIntoParagraphs, looksLikeLostItem } from './units.leads.rules.ts'
import { type Piece, piecesOf } from './units.pieces.rules.ts'
import { namesColumns, rowParts } from './units.rows.rules.ts'
import { sentencesOf } from './units.sentences.rules.ts'
import { partOfSpans } from './units.spans.rules.ts'
import { titleAt } from './units.title.rules.ts'

interface Lead {
  readonly text: string
  /** Items deeper than this are its list. */
  readonly level: number
  /** Of an item that leads: the shape of its own marker, which the next item of its own list wears again. */
  readonly shape: string
}

/** What is known on the way down the page. */
interface Walk {
  readonly text: string
  readonly units: Unit[]
  readonly headings: { readonly level: number; readonly text: string }[]
  leads: Lead[]
  /** A list whose bullets were lost is going on. */
  inLostList: boolean
  columns: readonly string[]
}

export function unitsOf(document: Pick<SourceDocument, 'text' | 'blocks'>): Unit[] {
  const pieces = piecesOf(document)
  const title = titleAt(pieces)
  const walk: Walk = { text: document.text, units: [], headings: [], leads: [], inLostList: false, columns: [] }
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'furniture') pushUnit(walk, piece, { spans: piece.spans, place: 'furniture' })
    else if (piece.kind === 'heading') heading(walk, piece, at === title)
    else if (piece.kind === 'row')
      row(walk, piece, pieces[at - 1]?.kind !== 'row' && nextPiece(pieces, at)?.kind === 'row')
    else words(walk, piece, nextPiece(pieces, at))
    if (piece.kind !== 'row' && piece.kind !== 'furniture') walk.columns = []
  }
  return walk.units
}

function nextPiece(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.slice(at + 1, at + 8).find(({ kind }) => kind !== 'furniture')
}

function heading(walk: Walk, piece: Piece, isTitle: boolean): void {
  while ((walk.headings.at(-1)?.level ?? 0) >= piece.level) walk.headings.pop()
  walk.leads = []
  walk.inLostList = false
  pushUnit(walk, piece, { spans: piece.spans, place: isTitle ? 'title' : 'heading', level: piece.level })
  if (!isTitle) walk.headings.push({ level: piece.level, text: piece.text })
}

function row(walk: Walk, piece: Piece, isFirst: boolean): void {
  if (piece.header || (isFirst && namesColumns(walk.text, piece))) {
    walk.columns = piece.cells.map((cell) => wordsOf(walk.text, cell))
    pushUnit(walk, piece, { spans: piece.spans, place: 'heading', level: 6 })
    return
  }
  for (const part of rowParts(walk.text, piece, walk.columns)) {
    for (const [at, spans] of sentenceSpans(walk.text, part.spans).entries()) {
      pushUnit(walk, piece, { spans, place: 'row', column: part.column, goesOn: at > 0, lead: walk.leads.at(-1)?.text })
    }
  }
}

function words(walk: Walk, piece: Piece, next: Piece | undefined): void {
  const isItem = piece.kind === 'item'
  if (isItem) leaveLists(walk, piece)
  else if (walk.inLostList && !looksLikeLostItem(piece.text)) walk.leads = []
  else if (!walk.inLostList) walk.leads = []
  const lead = walk.leads.at(-1)?.text
  const sentences = sentenceSpans(walk.text, piece.spans)
  for (const [at, spans] of sentences.entries()) {
    const isLast = at + 1 === sentences.length
    const leads = isLast && leadsOn(wordsOf(walk.text, spans), piece, next)
    const place = leads ? 'lead' : isItem ? 'item' : 'paragraph'
    pushUnit(walk, piece, { spans, place, level: isItem ? piece.level : 0, goesOn: at > 0, lead })
    if (leads) openList(walk, piece, next)
  }
}

/** An item of an outer list, or the next of the list that the last leading item belongs to, ends the inner list. */
function leaveLists(walk: Walk, piece: Piece): void {
  const shape = markerShape(piece.marker)
  walk.leads = walk.leads.filter(
    ({ level, shape: own }) => level < piece.level && !(level === piece.level - 0.5 && own !== '' && own === shape),
  )
  walk.inLostList = false
}

function openList(walk: Walk, piece: Piece, next: Piece | undefined): void {
  const text = walk.units.at(-1)?.text ?? ''
  if (piece.kind !== 'item') walk.leads = [{ text, level: 0, shape: '' }]
  else walk.leads = [...walk.leads, { text, level: piece.level - 0.5, shape: markerShape(piece.marker) }]
  walk.inLostList = next?.kind === 'paragraph'
}

function leadsOn(text: string, piece: Piece, next: Piece | undefined): boolean {
  if (next === undefined) return false
  if (piece.kind === 'item') {
    if (next.kind !== 'item') return false
    if (next.level > piece.level) return leadsIntoList(text)
    return next.level === piece.level && text.endsWith(':') && markerShape(next.marker) !== markerShape(piece.marker)
  }
  if (next.kind === 'item') return leadsIntoList(text)
  if (next.kind === 'row') return text.endsWith(':')
  return next.kind === 'paragraph' && leadsIntoParagraphs(text) && looksLikeLostItem(next.text)
}

/** “1.2” and “1.3” are worn by one list, “(a)” and “(b)” by another. */
function markerShape(marker: string): string {
  return marker
    .trim()
    .replace(/\p{N}+/gu, '1')
    .replace(/\b[ivx]{2,}\b|\p{L}/gu, 'a')
}

function sentenceSpans(text: string, spans: readonly Span[]): Span[][] {
  const raw = spans.map(({ start, end }) => text.slice(start, end)).join('')
  return sentencesOf(raw).map(({ start, end }) => partOfSpans(spans, start, end))
}

type Parts = { readonly spans: readonly Span[]; readonly place: Unit['place'] } & Partial<
  Pick<Unit, 'level' | 'goesOn' | 'column' | 'lead'>
>

function pushUnit(walk: Walk, piece: Piece, parts: Parts): void {
  const text = wordsOf(walk.text, parts.spans)
  if (text === '') return
  walk.units.push({
    text,
    spans: parts.spans,
    place: parts.place,
    level: parts.level ?? 0,
    headings: parts.place === 'furniture' ? [] : walk.headings.map(({ text: words }) => words),
    lead: parts.lead,
    column: parts.column,
    block: piece.block,
    goesOn: parts.goesOn ?? false,
  })
}
