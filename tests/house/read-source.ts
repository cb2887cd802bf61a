/** Reads the program's files, says where in the house each lives, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export const home = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  path: string
  text: string
}

export interface Import {
  /** A path from the top of the repository, or the name of a package as written. */
  target: string
  isPackage: boolean
  isTypeOnly: boolean
}

/** Files below the folders that end as asked, in order. A folder that is not there has none. */
export function readSource(folders: readonly string[], ending = /\.tsx?$/): SourceFile[] {
  return folders
    .flatMap((folder) => filesBelow(join(home, folder)))
    .map((path) => relative(home, path).replaceAll('\\', '/'))
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }))
}

function filesBelow(folder: string): string[] {
  return listFolder(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The room a file lives in, or undefined outside the rooms. */
export function roomOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1]
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** `raise-concern.command.ts` → command; `index.ts` → index; undefined where the name says nothing. */
export function suffixOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'index.ts') return 'index'
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.([a-z]+)\.tsx?$/.exec(name)?.[1]
}

const aliases: Readonly<Record<string, string>> = {
  '#app/': 'src/app/',
  '#platform/': 'src/platform/',
  '#design/': 'src/design/',
  '#modules/': 'src/modules/',
  '#seeds/': 'seeds/',
  '#tests/': 'tests/',
  '#tools/': 'tools/',
}

/** Everything a file imports or exports from elsewhere. Throws where a file cannot be parsed. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const stated = module.staticImports.map((one) => ({
    written: one.moduleRequest.value,
    isTypeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }))
  const passedOn = module.staticExports
    .flatMap((one) => one.entries)
    .flatMap((entry) => (entry.moduleRequest ? [{ written: entry.moduleRequest.value, isTypeOnly: entry.isType }] : []))
  const asked = module.dynamicImports.map((one) => ({
    written: literal(text.slice(one.moduleRequest.start, one.moduleRequest.end)),
    isTypeOnly: false,
  }))
  return [...stated, ...passedOn, ...asked].map(({ written, isTypeOnly }) => ({
    ...resolved(path, written),
    isTypeOnly,
  }))
}

/** A dynamic import of something computed could be anything, and is named so. */
function literal(expression: string): string {
  return /^(['"`])([^'"`$]+)\1$/.exec(expression)?.[2] ?? 'something computed'
}

function resolved(from: string, written: string): Pick<Import, 'target' | 'isPackage'> {
  const plain = written.replace(/\?\w+$/, '')
  if (plain.startsWith('.'))
    return { target: normalize(join(dirname(from), plain)).replaceAll('\\', '/'), isPackage: false }
  const alias = Object.keys(aliases).find((one) => plain.startsWith(one))
  if (alias) return { target: `${aliases[alias]}${plain.slice(alias.length)}`, isPackage: false }
  return { target: plain, isPackage: true }
}
