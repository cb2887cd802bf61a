/** Tells the running headers, footers and page numbers of a printed text from its words, by where they stand and come again. */
import type { PrintedLine } from './page-lines.ts'

/** Marks them; each that comes again, numbers apart, is kept once. */
export function setFurnitureAside(lines: readonly PrintedLine[]): { words: PrintedLine[]; furniture: PrintedLine[] } {
  const pagesBy = new Map<string, Set<number>>()
  for (const line of lines) {
    if (!line.edge || line.cells) continue
    const shape = shapeOf(line)
    const pages = pagesBy.get(shape) ?? new Set()
    pagesBy.set(shape, pages.add(line.page))
  }
  const words: PrintedLine[] = []
  const furniture = new Map<string, PrintedLine>()
  const pages = lines.at(-1)?.page ?? 1
  for (const line of lines) {
    const comesAgain = (pagesBy.get(shapeOf(line))?.size ?? 0) >= Math.max(2, Math.min(pages * 0.3, 20))
    if (!line.furniture && !(line.edge && !line.cells && (comesAgain || isPageNumber(line.text)))) words.push(line)
    else if (!furniture.has(wordsOnly(line))) furniture.set(wordsOnly(line), line)
  }
  return { words, furniture: [...furniture.values()] }
}

function wordsOnly({ text }: PrintedLine): string {
  return text.replace(/\d+/gu, '0').replace(/\s+/gu, ' ').toLowerCase()
}

/** The same words at the same height; even and odd pages may have them on the left and on the right. */
function shapeOf(line: PrintedLine): string {
  return `${line.edge} ${Math.round(line.y / 6)} ${wordsOnly(line)}`
}

const pageWord = '(?:page|p\\.?|tudalen|tud\\.?|pg\\.?)'
const pageNumber = new RegExp(
  `^\\W{0,3}(?:${pageWord}?\\s*\\d{1,4}(?:\\s*(?:of|o|/|-|\\|)\\s*\\d{1,4})?|\\d{1,4}\\s*\\|\\s*${pageWord}|[ivxl]{1,6})\\W{0,3}$`,
  'iu',
)

function isPageNumber(text: string): boolean {
  return pageNumber.test(text.trim())
}
