/** Which built files a page links to, read from the list that the build leaves. */
export interface PageAssets {
  css: readonly string[]
  js: readonly string[]
  /** Fonts every page needs at once. */
  fonts?: readonly string[] | undefined
  icon?: string | undefined
  /** The small stylesheet of pages for everybody, which need no script. */
  openCss?: readonly string[] | undefined
}

/** Vite's `.vite/manifest.json`, as far as it is read here. */
export type BuildManifest = Record<string, { file: string; css?: string[]; isEntry?: boolean }>

/** @param base what stands before every file's address, such as `/` or `/assets-of-kept/`. */
export function pageAssets(manifest: BuildManifest, base = '/'): PageAssets {
  const entry = manifest['src/assets/kept.ts']
  if (!entry) throw new Error('The build lists no src/assets/kept.ts: build the browser files first.')
  const open = manifest['src/assets/open.scss']
  const icon = manifest['src/assets/mark.svg']
  const fonts = Object.keys(manifest).filter(
    (source) => /latin-(400|700)\.woff2$/.test(source) && !source.includes('ext'),
  )
  return {
    css: (entry.css ?? []).map((file) => base + file),
    js: [base + entry.file],
    fonts: fonts.flatMap((source) => manifest[source]?.file ?? []).map((file) => base + file),
    icon: icon && base + icon.file,
    openCss: open && [base + open.file],
  }
}
