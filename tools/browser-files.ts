/** What the browser's build does beyond bundling: makes the fonts, adds the mark, and packs every file beforehand. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { makePrintFonts } from './print-fonts.ts'
import { subsetFonts } from './subset-fonts.ts'

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

export function browserFiles(): Plugin {
  return {
    name: 'kept-browser-files',
    async configResolved() {
      await subsetFonts()
      await makePrintFonts()
    },
    async buildStart() {
      if (this.environment.mode !== 'build') return
      this.emitFile({
        type: 'asset',
        name: 'mark.svg',
        originalFileName: 'src/assets/mark.svg',
        source: await readFile(join(this.environment.config.root, 'src/assets/mark.svg')),
      })
    },
  }
}

/** Writes `.br` and `.gz` beside each text file, so that no request waits for packing. */
export function packedFiles(): Plugin {
  return {
    name: 'kept-packed-files',
    apply: 'build',
    // From the disk, because Vite still mends files after the bundle is made.
    async writeBundle({ dir }, bundle) {
      if (!dir) throw new Error('Packed files need a folder to lie in.')
      for (const name of Object.keys(bundle).filter((file) => /\.(css|js|svg)$/.test(file))) {
        const source = await readFile(join(dir, name))
        await writeFile(join(dir, `${name}.br`), await packBrotli(source))
        await writeFile(join(dir, `${name}.gz`), await packGzip(source, { level: 9 }))
      }
    },
  }
}
