/** Takes what people typed into the fields of a PDF form, which stands beside its pages and not on them. */
import type { PdfPage } from './open-pdf.ts'
import { multiplied, type PageItem, viewOf } from './page-items.ts'

const fieldSize = 10

export async function filledFields(page: PdfPage): Promise<PageItem[]> {
  const annotations: unknown[] = await page.getAnnotations()
  return annotations.flatMap((annotation) => fieldItems(annotation, page))
}

function fieldItems(annotation: unknown, page: PdfPage): PageItem[] {
  const { subtype, fieldType, fieldValue, rect } = annotation as Record<string, unknown>
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return []
  const words = [fieldValue].flat().filter((value) => typeof value === 'string' && value.trim() !== '')
  const [left, bottom, right, top] = Array.isArray(rect) ? rect.map(Number) : []
  if (words.length === 0 || left === undefined || bottom === undefined || right === undefined || top === undefined)
    return []
  // A field of one line has its words a little above its lower edge.
  const size = Math.min(fieldSize, top - bottom || fieldSize)
  const lines = words.join('\n').split(/\r\n?|\n/u)
  const first = lines.length > 1 ? top - size : bottom + (top - bottom - size) / 2 + size * 0.2
  return lines.map((text, at) => {
    const [, , , , x, y] = multiplied(viewOf(page), [1, 0, 0, 1, left + 2, first - at * size * 1.2])
    const width = Math.min(text.length * size * 0.5, right - left)
    return { text, x, y, width, size, font: '', tag: undefined, artifact: false, turned: false }
  })
}
