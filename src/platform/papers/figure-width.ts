/** How wide a picture is on paper: as wide as the words if it is wide itself, smaller if it is about square, as a code is. */

const wide = 16
const square = 5.5

/** In centimetres. */
export function figureWidth(svg: string): number {
  return ratioOf(svg) > 1.4 ? wide : square
}

/** Width over height, from what the picture says of itself. */
export function ratioOf(svg: string): number {
  const tag = /<svg\b[^>]*>/i.exec(svg)?.[0] ?? ''
  const [, , width, height] = (/\bviewBox="([^"]*)"/i.exec(tag)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (width && height && width > 0 && height > 0) return width / height
  const [w, h] = ['width', 'height'].map((name) =>
    Number(new RegExp(`\\b${name}="([\\d.]+)(?:px)?"`, 'i').exec(tag)?.[1]),
  )
  return w && h ? w / h : 2
}
