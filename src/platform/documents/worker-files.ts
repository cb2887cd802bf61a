/** Takes a worker's program into memory at start, so that a child needs no file of ours later. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { programFrame } from './child-start.ts'

export interface WorkerEntry {
  /** Also the bundle's name: `plain-text` is `plain-text.worker.js` beside the server. */
  readonly name: string
  /** The source file, as `new URL('./plain-text.worker.ts', import.meta.url)`. */
  readonly source: URL
  /** Only for a worker whose library is native code: it weakens the child's confinement. */
  readonly addons?: true
}

export interface LoadedWorker {
  /** What a child is sent before the file. */
  readonly frame: Buffer
  readonly addons: boolean
  /** Packages that a worker run from source still needs from disk; none when bundled. */
  readonly readable: readonly string[]
}

interface Loaded {
  readonly modules: Record<string, { source: string; links: Record<string, string> }>
  usesPackages: boolean
}

export function loadWorker(entry: WorkerEntry): LoadedWorker {
  const url = entryUrl(entry)
  const loaded: Loaded = { modules: {}, usesPackages: false }
  addModule(loaded, url)
  const fromSource = url.endsWith('.ts')
  return {
    frame: programFrame({ entry: url, modules: loaded.modules }),
    addons: entry.addons === true,
    readable: fromSource && loaded.usesPackages ? packagesAbove(dirname(fileURLToPath(url))) : [],
  }
}

function entryUrl({ name, source }: WorkerEntry): string {
  // A bundle may be divided into pieces in a folder of their own, hence the second place.
  const bundled = ['./', '../'].map((folder) => new URL(`${folder}${name}.worker.js`, import.meta.url))
  const found = [source, ...bundled].find((url) => existsSync(url))
  if (!found) throw new Error(`The worker ${name} is neither at ${source.href} nor in the bundle.`)
  return found.href
}

function addModule(loaded: Loaded, url: string): void {
  if (loaded.modules[url]) return
  const text = readFileSync(fileURLToPath(url), 'utf8')
  const source = url.endsWith('.ts') ? stripTypeScriptTypes(text) : text
  const links: Record<string, string> = {}
  loaded.modules[url] = { source, links }
  for (const specifier of importedBy(source)) {
    const target = ownFile(specifier, url)
    if (target) {
      links[specifier] = target
      addModule(loaded, target)
    } else if (/^[@a-z]/.test(specifier) && !specifier.startsWith('node:')) {
      loaded.usesPackages = true
    }
  }
}

/** May name too much (words in a string look the same): what leads to no file of ours is left to Node. */
function importedBy(source: string): Set<string> {
  return new Set([...source.matchAll(/\b(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g)].map((found) => found[2] ?? ''))
}

function ownFile(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('#')) return pathToFileURL(createRequire(from).resolve(specifier)).href
  if (!/^\.{1,2}\//.test(specifier)) return undefined
  const target = new URL(specifier, from)
  return existsSync(target) ? target.href : undefined
}

function packagesAbove(folder: string): string[] {
  const packages = join(folder, 'node_modules')
  if (existsSync(packages)) return [`${packages}/`, join(folder, 'package.json')]
  if (dirname(folder) === folder) throw new Error('A worker names a package, but there is no node_modules above it.')
  return packagesAbove(dirname(folder))
}
