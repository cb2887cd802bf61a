/** The XML names that an OpenDocument text is written in, and how its lengths are read. */
import type { Namespaces } from '../office/xml.ts'

const schemas = 'urn:oasis:names:tc:opendocument:xmlns'

export const odtNamespaces: Namespaces = {
  [`${schemas}:office:1.0`]: 'office',
  [`${schemas}:text:1.0`]: 'text',
  [`${schemas}:table:1.0`]: 'table',
  [`${schemas}:style:1.0`]: 'style',
  [`${schemas}:drawing:1.0`]: 'draw',
  [`${schemas}:xsl-fo-compatible:1.0`]: 'fo',
  [`${schemas}:svg-compatible:1.0`]: 'svg',
  [`${schemas}:form:1.0`]: 'form',
  [`${schemas}:manifest:1.0`]: 'manifest',
  'http://www.w3.org/1999/xlink': 'xlink',
}

const pointsIn: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, mm: 2.835, in: 72, pc: 12, px: 0.75 }

/** In points; undefined where it is a share of something else. */
export function lengthIn(value: string | undefined): number | undefined {
  const found = /^(-?\d{1,6}(?:\.\d+)?)(pt|cm|mm|in|pc|px)$/.exec(value ?? '')
  return found ? Number(found[1]) * (pointsIn[found[2] ?? ''] ?? 1) : undefined
}

export function countIn(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined
}
