/** Builds the browser's files into a folder of its own, for tests that look at what is really sent. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { type BuildManifest, type PageAssets, pageAssets } from '../design/page/page-assets.ts'

export interface BuiltFiles {
  assets: PageAssets
  manifest: BuildManifest
  /** Reads a file by its address on the site, such as `/assets/kept-1234.css`. */
  read: (address: string) => Buffer
  remove: () => void
}

export async function buildBrowserFiles(): Promise<BuiltFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-browser-files-'))
  const root = join(import.meta.dirname, '../..')
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  })
  const manifest: BuildManifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  return {
    assets: pageAssets(manifest),
    manifest,
    read: (address) => readFileSync(join(folder, address)),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
