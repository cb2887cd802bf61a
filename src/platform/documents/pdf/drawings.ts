/** Finds in what a page draws the bullets that are drawn and not written, the lines of tables, and which fonts are bold. */
import { getResolvedPDFJS } from 'unpdf'
import type { PdfPage } from './open-pdf.ts'
import { multiplied, viewOf } from './page-items.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Drawings {
  /** Small, as wide as high. */
  readonly dots: readonly Box[]
  /** Lines, and the edges of larger boxes. */
  readonly across: readonly Box[]
  readonly down: readonly Box[]
  /** How much had to be gone through. */
  readonly steps: number
}

type Matrix = Parameters<typeof multiplied>[0]

const thin = 2

export async function drawingsOn(page: PdfPage): Promise<Drawings> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const found = { dots: [] as Box[], across: [] as Box[], down: [] as Box[], steps: fnArray.length }
  let matrix = viewOf(page)
  const saved: Matrix[] = []
  for (const [at, operation] of fnArray.entries()) {
    const given: unknown = argsArray[at]
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      const own = operation === OPS.save ? undefined : matrixIn(Array.isArray(given) ? given[0] : undefined)
      if (own) matrix = multiplied(matrix, own)
    } else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operation === OPS.transform) matrix = multiplied(matrix, matrixIn(given) ?? [1, 0, 0, 1, 0, 0])
    else if (operation === OPS.constructPath && Array.isArray(given)) {
      const isPainted = given[0] !== OPS.endPath
      const box = isPainted ? boxIn(given[2], matrix) : undefined
      if (box) sortOut(box, found)
    }
  }
  return found
}

/** Known only once the page's drawing was gone through. */
export function boldFonts(page: PdfPage, fonts: readonly string[]): Map<string, boolean> {
  return new Map(
    fonts.filter((font) => page.commonObjs.has(font)).map((font) => [font, isBold(page.commonObjs.get(font))]),
  )
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false
  const { name, bold, black } = font as { name?: unknown; bold?: unknown; black?: unknown }
  return bold === true || black === true || (typeof name === 'string' && /bold|black|heavy|demi|semib/i.test(name))
}

function matrixIn(given: unknown): Matrix | undefined {
  if (given === null || typeof given !== 'object') return undefined
  const numbers = Object.values(given).filter((one): one is number => typeof one === 'number')
  return numbers.length === 6 ? (numbers as unknown as Matrix) : undefined
}

function boxIn(given: unknown, matrix: Matrix): Box | undefined {
  if (given === null || typeof given !== 'object') return undefined
  const [x0, y0, x1, y1] = Object.values(given) as number[]
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined
  const [, , , , left, top] = multiplied(matrix, [1, 0, 0, 1, x0, y0])
  const [, , , , right, bottom] = multiplied(matrix, [1, 0, 0, 1, x1, y1])
  if (![left, top, right, bottom].every(Number.isFinite)) return undefined
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
  }
}

function sortOut(box: Box, found: { dots: Box[]; across: Box[]; down: Box[] }): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  if (width <= thin && height <= thin && width < 1.2) return
  if (width >= 1.2 && height >= 1.2 && width <= 9 && height <= 9 && Math.abs(width - height) < 1.5) found.dots.push(box)
  else if (height <= thin && width > 8) found.across.push(box)
  else if (width <= thin && height > 4) found.down.push(box)
  else if (width > 20 && height > 8) {
    found.across.push({ ...box, bottom: box.top }, { ...box, top: box.bottom })
    found.down.push({ ...box, right: box.left }, { ...box, left: box.right })
  }
}
