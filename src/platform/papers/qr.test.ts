/** Shows that a QR code is drawn as it was made, as a picture that may stand on any page. */
import { inflateSync } from 'node:zlib'
import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { drawnAsPng } from './draw-png.ts'
import { qrSvg } from './qr.ts'

const address = 'https://larkrise.example/set-up/link/abc?x=1&y="2"'
const picture = qrSvg(address, 'Leads to <help>')
const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
const dark = (row: number, column: number) => Boolean(data[row * size + column])

test('a code has a title, room around it, and neither style nor script', () => {
  expect(picture).toContain('<title>Leads to &lt;help&gt;</title>')
  expect(picture).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`)
  expect(picture).not.toMatch(/style|script|class|on\w+=/)
})

test('the bars of its path are exactly the dark modules', () => {
  const drawn = new Set<string>()
  for (const [, x, y, width] of picture.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let column = 0; column < Number(width); column++) drawn.add(`${Number(y) - 4} ${Number(x) - 4 + column}`)
  const wanted = [...data.keys()].map((at) => [Math.floor(at / size), at % size] as const)
  expect(drawn).toEqual(new Set(wanted.filter(([row, column]) => dark(row, column)).map((one) => one.join(' '))))
})

test('for programs that cannot show it, the same modules are drawn as dots', () => {
  const png = Buffer.from(drawnAsPng(picture))
  const width = png.readUInt32BE(16)
  expect(width).toBe((size + 8) * 4)
  const at = png.indexOf('IDAT')
  const image = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const line = Math.ceil(width / 8) + 1
  const isDark = (row: number, column: number) => {
    const [y, x] = [(row + 4) * 4 + 1, (column + 4) * 4 + 1]
    return ((image[y * line + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) expect(isDark(row, column)).toBe(dark(row, column))
})

test('any other picture stays clear there, and is told in words', () => {
  const png = Buffer.from(drawnAsPng('<svg viewBox="0 0 20 10"><circle r="3"/></svg>'))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1, 1])
  expect(png.includes('tRNS')).toBe(true)
})
