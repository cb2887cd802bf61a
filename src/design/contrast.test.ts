/** Holds Kept's colours to what tired eyes need. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Colour, colours, shapePairs, textPairs } from './colours.ts'

const stylesheetColours = readFileSync(join(import.meta.dirname, '../assets/_colours.scss'), 'utf8')

test.each(textPairs)('%s text on %s can be read by people with poor sight', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
})

test.each(shapePairs)('a shape or border in %s stands out from %s', (shape, ground) => {
  expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3)
})

test('the stylesheet uses exactly the colours that were checked', () => {
  const written = [...stylesheetColours.matchAll(/^\$([a-z-]+): (#[0-9a-f]{6});/gm)].map(([, name, hex]) => [name, hex])
  expect(Object.fromEntries(written)).toEqual(colours)
})

test('no other stylesheet of ours brings a colour of its own', () => {
  const sheets = globSync('{assets,design}/**/*.scss', { cwd: join(import.meta.dirname, '..') })
  const strays = sheets
    .filter((sheet) => !sheet.endsWith('_colours.scss'))
    .flatMap((sheet) => {
      const text = readFileSync(join(import.meta.dirname, '..', sheet), 'utf8').replaceAll(/\/\/.*$/gm, '')
      return (text.match(/#[0-9a-f]{3,8}\b/gi) ?? []).map((hex) => `${sheet}: ${hex}`)
    })
  expect(strays).toEqual([])
})

/** WCAG 2.2's contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(colours[one]), luminance(colours[other])].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
