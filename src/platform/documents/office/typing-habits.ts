/** What a document shows of how it was typed: the size of most of its letters, and whether each line was ended by hand. */
import { isEmpty, type Paragraph } from './passages.ts'
import type { Piece } from './table-reading.ts'

/** In points: of most letters. */
export function bodySize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>()
  for (const piece of pieces) {
    for (const paragraph of piece.is === 'row' ? piece.cells.flat() : [piece])
      for (const { size, text } of paragraph.lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  letters.delete(0)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

/** Text pasted from an e-mail or a page: every line is a paragraph, and sentences go on from one to the next. */
export function isHardWrapped(pieces: readonly Piece[]): boolean {
  const plain = pieces.filter((piece): piece is Paragraph => piece.is === 'paragraph' && isPlain(piece))
  const broken = plain.filter((paragraph, at) => {
    const next = plain[at + 1]
    return next !== undefined && goesOn(textOf(paragraph), textOf(next))
  })
  if (broken.length < 4 || broken.length < plain.length * 0.15) return false
  const lengths = broken.map((paragraph) => textOf(paragraph).length).sort((one, other) => one - other)
  const [low = 0, high = 0] = [lengths[Math.floor(lengths.length * 0.1)], lengths[Math.floor(lengths.length * 0.9)]]
  return high <= 130 && low >= high * 0.7
}

function isPlain(paragraph: Paragraph): boolean {
  return (
    !paragraph.heading && !paragraph.list && !paragraph.furniture && !isEmpty(paragraph) && paragraph.lines.length === 1
  )
}

function goesOn(text: string, next: string): boolean {
  return text.length >= 40 && !/[.!?:;]["'”’)]*$/u.test(text) && /^["'“‘(]?\p{Ll}/u.test(next)
}

function textOf({ lines }: Paragraph): string {
  return lines[0]?.text.trim() ?? ''
}
