/** Draws a QR code as a picture of one path, so that it may stand on a page without any style of its own. */
import { create } from 'qrcode'
import { escapeHtml } from './escape-html.ts'

/** What a camera needs to find the code's edge. */
const quietModules = 4

/** The title is what a screen reader says: the text itself unless it is told better words. */
export function qrSvg(text: string, title: string = text): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const side = size + 2 * quietModules
  const rows = Array.from({ length: size }, (_, row) => pathOfRow(data.subarray(row * size, (row + 1) * size), row))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges">`,
    `<title>${escapeHtml(title)}</title>`,
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`,
    `<path fill="#000" d="${rows.join('')}"/>`,
    '</svg>',
  ].join('')
}

/** Neighbours are drawn as one bar: side by side, thin gaps would show between them in print. */
function pathOfRow(row: Uint8Array, at: number): string {
  const dark = Array.from(row, (one) => (one ? '1' : '0')).join('')
  return [...dark.matchAll(/1+/g)]
    .map(({ index, 0: bar }) => `M${index + quietModules} ${at + quietModules}h${bar.length}v1h-${bar.length}z`)
    .join('')
}
