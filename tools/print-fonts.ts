/** Turns the fonts that papers are printed in into files the press can read, and lists which letters each has. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { lettersIn, rangesOf, renamed } from './font-tables.ts'

const packages = createRequire(import.meta.url)

/** In the order in which they are asked for a letter; each package is divided into pieces by script. */
const pieces: readonly (readonly [string, readonly string[]])[] = [
  ['atkinson-hyperlegible-next', ['latin', 'latin-ext']],
  ['noto-sans', ['latin', 'vietnamese', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext']],
  ['noto-sans-arabic', ['arabic', 'symbols', 'math']],
  ['noto-sans-bengali', ['bengali']],
  ['noto-sans-devanagari', ['devanagari']],
  ['noto-sans-gujarati', ['gujarati']],
  ['noto-sans-gurmukhi', ['gurmukhi']],
  ['noto-sans-hebrew', ['hebrew']],
  ['noto-sans-tamil', ['tamil']],
]
const styles = [
  [400, 'Regular'],
  [700, 'Bold'],
] as const

/** Where the press looks for them. */
export const printFontFolder = join(import.meta.dirname, '../dist/print-fonts')

export async function makePrintFonts(folder = printFontFolder): Promise<void> {
  await mkdir(folder, { recursive: true })
  const fonts = []
  for (const [name, subsets] of pieces) for (const subset of subsets) fonts.push(await makeFont(folder, name, subset))
  await writeAside(folder, 'fonts.json', `${JSON.stringify(fonts)}\n`)
}

async function makeFont(folder: string, name: string, subset: string) {
  const source = join(packages.resolve(`@fontsource/${name}/package.json`), '../files')
  const family = `Kept ${name} ${subset}`
  const files: string[] = []
  let letters: Set<number> | undefined
  for (const [weight, style] of styles) {
    const packed = await readFile(join(source, `${name}-${subset}-${weight}-normal.woff2`))
    const font = renamed(
      await subsetFont(packed, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' }),
      family,
      style,
    )
    const file = `${name}-${subset}-${weight}.ttf`
    await writeAside(folder, file, font)
    files.push(file)
    const own = lettersIn(font)
    letters = letters ? new Set([...letters].filter((letter) => own.has(letter))) : own
  }
  return { family, files, letters: rangesOf(letters ?? []) }
}

/** Written aside and renamed, because two builds may run at once, and a press may be reading. */
async function writeAside(folder: string, file: string, content: Uint8Array | string): Promise<void> {
  const aside = join(folder, `${file}.${process.pid}`)
  await writeFile(aside, content)
  await rename(aside, join(folder, file))
}
