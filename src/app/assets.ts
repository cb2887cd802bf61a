/** Holds the browser's built files in memory, so that they can be served after privileges are dropped. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { BuildManifest, PageAssets } from '#design/page/page-assets.ts'
import { pageAssets } from '#design/page/page-assets.ts'
import type { AppContext } from './app-context.ts'

interface Asset {
  type: string
  plain: Uint8Array<ArrayBuffer>
  br?: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
}

export interface Assets {
  page: PageAssets
  files: ReadonlyMap<string, Asset>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Reads a folder as the build leaves it: `.vite/manifest.json` and `assets/`. */
export function readAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as BuildManifest
  const files = new Map<string, Asset>()
  const names = readdirSync(join(folder, 'assets'))
  const bytes = (name: string) => new Uint8Array(readFileSync(join(folder, 'assets', name)))
  for (const name of names) {
    const type = types[extname(name)]
    if (!type) continue
    files.set(`/assets/${name}`, {
      type,
      plain: bytes(name),
      ...(names.includes(`${name}.br`) ? { br: bytes(`${name}.br`) } : {}),
      ...(names.includes(`${name}.gz`) ? { gzip: bytes(`${name}.gz`) } : {}),
    })
  }
  return { page: pageAssets(manifest), files }
}

export function serveAsset(c: AppContext, assets: Assets): Response | Promise<Response> {
  const asset = assets.files.get(c.req.path)
  if (!asset) return c.notFound()
  const accepts = c.req.header('accept-encoding') ?? ''
  const headers = {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  }
  if (asset.br && /\bbr\b/.test(accepts)) return c.body(asset.br, 200, { ...headers, 'content-encoding': 'br' })
  if (asset.gzip && /\bgzip\b/.test(accepts)) return c.body(asset.gzip, 200, { ...headers, 'content-encoding': 'gzip' })
  return c.body(asset.plain, 200, headers)
}
