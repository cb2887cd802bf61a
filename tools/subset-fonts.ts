/** Cuts the fonts down to the letters Kept's languages need, before the browser's files are built. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const root = join(import.meta.dirname, '..')
const packaged = join(
  createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/package.json'),
  '../files',
)

/** Printable ASCII, the Latin letters of western Europe (Welsh â ê î ô û and diaereses among them), and our signs. */
const western = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•€→←`
/** The Welsh letters that western European fonts leave out; few pages need them, so they are a file of their own. */
const welsh = 'ŴŵŶŷẀẁẂẃẄẅỲỳ'

export const fontFiles = [400, 700].flatMap((weight) => [
  {
    source: `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
    file: `latin-${weight}.woff2`,
    letters: western,
  },
  {
    source: `atkinson-hyperlegible-next-latin-ext-${weight}-normal.woff2`,
    file: `welsh-${weight}.woff2`,
    letters: welsh,
  },
])

/** Where the stylesheet looks for them. */
export const fontFolder = join(root, 'dist/fonts')

export async function subsetFonts(folder = fontFolder): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { source, file, letters } of fontFiles) {
    const whole = await readFile(join(packaged, source))
    const cut = await subsetFont(whole, letters, { targetFormat: 'woff2' })
    // Written aside and renamed, because two builds may run at once.
    const aside = join(folder, `${file}.${process.pid}`)
    await writeFile(aside, cut)
    await rename(aside, join(folder, file))
  }
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')
}
