/** Takes the words of one page with the place, the size and the font of each, as a person would see them on the paper. */
import { withoutPrivateSigns } from '../office/symbols.ts'
import { type FontLetters, unreadable } from './numbered-letters.ts'
import type { PdfPage } from './open-pdf.ts'

export interface PageItem {
  readonly text: string
  /** In points from the left edge of the page, and of its baseline from the top. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
  /** Which part of the tag tree it belongs to. */
  readonly tag: string | undefined
  /** The file says that it stands around the words. */
  readonly artifact: boolean
  /** It does not run from left to right: a watermark, a label on its side. */
  readonly turned: boolean
}

export interface PageContent {
  readonly items: readonly PageItem[]
  readonly fonts: readonly string[]
  /** How many signs on it stand for no letter that anybody could tell. */
  readonly unreadable: number
  readonly width: number
  readonly height: number
}

type Matrix = readonly [number, number, number, number, number, number]
type TextItem = Exclude<Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number], { type: string }>

export async function pageContent(page: PdfPage, letters: FontLetters): Promise<PageContent> {
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true })
  const { width, height } = page.getViewport({ scale: 1 })
  const view = viewOf(page)
  const marks: { id: string | undefined; artifact: boolean }[] = []
  const found: PageItem[] = []
  let lost = 0
  learnLetters(items, letters)
  for (const item of items) {
    if (!('type' in item)) {
      const words = letters.read(item.fontName, item.str)
      lost += unreadable(words)
      if (words.trim() !== '') found.push(placed(item, words, view, marks.at(-1)))
    } else if (item.type.startsWith('begin')) {
      const around = marks.at(-1)
      const { id, tag } = item as { id?: string | null; tag?: string | null }
      marks.push({ id: id ?? around?.id, artifact: tag === 'Artifact' || around?.artifact === true })
    } else marks.pop()
  }
  return { items: found, fonts: Object.keys(styles), unreadable: lost, width, height }
}

function learnLetters(items: readonly (TextItem | { type: string })[], letters: FontLetters): void {
  const drawn = new Map<string, string[]>()
  for (const item of items) {
    if ('type' in item) continue
    const words = drawn.get(item.fontName)
    if (words) words.push(item.str)
    else drawn.set(item.fontName, [item.str])
  }
  for (const [font, words] of drawn) letters.learn(font, words.join(''))
}

/** From the places that a file gives to those on the paper as it is held, counted from its upper left corner. */
export function viewOf(page: PdfPage): Matrix {
  return page.getViewport({ scale: 1 }).transform as unknown as Matrix
}

function placed(
  { transform, width, fontName }: TextItem,
  words: string,
  view: Matrix,
  mark: { id: string | undefined; artifact: boolean } | undefined,
): PageItem {
  const [a, b, c, d, x, y] = multiplied(view, transform as unknown as Matrix)
  return {
    text: cleaned(words),
    x,
    y,
    width,
    size: Math.hypot(c, d) || 1,
    font: fontName,
    tag: mark?.id,
    artifact: mark?.artifact === true,
    turned: a <= 0 || Math.abs(b) > a * 0.1,
  }
}

export function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A ligature is one letter to a printer and two to a reader; a soft hyphen that was printed is a hyphen. */
function cleaned(text: string): string {
  return withoutPrivateSigns(text)
    .replace(/[\ufb00-\ufb06]/gu, (one) => one.normalize('NFKD'))
    .replace(/\u00ad/gu, '-')
    .replace(/[^\P{Cc}\t]|[\u200b\u2060\ufeff\ufffd]/gu, '')
    .normalize('NFC')
}
