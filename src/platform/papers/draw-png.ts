/** Draws the simplest pictures, of upright bars alone, as QR codes are, for programs that cannot show SVG; any other stays clear. */
import { crc32, deflateSync } from 'node:zlib'

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Of one module of a code. */
const pixels = 4
const mostSide = 400
const whole = /^M(\d+) (\d+)h(\d+)v(\d+)h-\d+z$/

export function drawnAsPng(svg: string): Uint8Array {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1] ?? 0)
  const drawn = /<path fill="#000" d="((?:M\d+ \d+h\d+v\d+h-\d+z)+)"\/>/.exec(svg)?.[1]
  if (drawn === undefined || side === 0 || side > mostSide) return png(1, 1, Buffer.from([0, 0]), clear)
  const bars = drawn.split(/(?<=z)/).map(barOf)
  const width = side * pixels
  const line = Math.ceil(width / 8) + 1
  const image = Buffer.alloc(line * width, 0xff)
  for (let row = 0; row < width; row++) image[row * line] = 0
  for (const bar of bars) darken(image, line, bar)
  return png(width, width, image, grey)
}

function barOf(path: string): Bar {
  const [x = 0, y = 0, width = 0, height = 0] = (whole.exec(path) ?? []).slice(1).map(Number)
  return { x, y, width, height }
}

function darken(image: Buffer, line: number, { x, y, width, height }: Bar): void {
  for (let row = y * pixels; row < (y + height) * pixels; row++)
    for (let column = x * pixels; column < (x + width) * pixels; column++) {
      const at = row * line + 1 + (column >> 3)
      image[at] = (image[at] ?? 0) & ~(0x80 >> (column & 7))
    }
}

/** One bit a pixel, dark or light; and one pixel of a palette whose only colour cannot be seen. */
const grey = { depth: 1, colour: 0, more: [] as readonly Buffer[] }
const clear = {
  depth: 1,
  colour: 3,
  more: [chunk('PLTE', Buffer.from([255, 255, 255])), chunk('tRNS', Buffer.from([0]))] as readonly Buffer[],
}

function png(width: number, height: number, image: Buffer, { depth, colour, more }: typeof grey): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, 0], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [mark, chunk('IHDR', head), ...more, chunk('IDAT', deflateSync(image)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat(parts))
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
