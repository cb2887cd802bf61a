/** Opens a PDF as what it is: numbered objects that point to one another, some of them packed. */
import { inflateSync } from 'node:zlib'
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts'
import { isDictionary, isName, isReference, isText, PdfReader, PdfSyntaxError } from './pdf-syntax.ts'

const mostUnpackedBytes = 256 * 1024 * 1024
const mostPages = 5_000

export interface PdfFile {
  readonly catalogue: PdfDictionary
  /** Where reading begins: it names the catalogue and how many objects there are. */
  readonly trailer: PdfDictionary
  /** The number of each page's object, and the page. */
  readonly pages: readonly { readonly number: number | undefined; readonly page: PdfDictionary }[]
  /** What a value points to, or the value itself. */
  resolve(value: PdfValue | undefined): PdfValue
  /** What an entry of a dictionary comes to. */
  entry(of: PdfValue | undefined, name: string): PdfValue
  /** A stream unpacked, each byte as one letter. */
  content(of: PdfValue | undefined): string
}

/** Throws `PdfSyntaxError` for what is no PDF, or is locked. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!source.slice(0, 1024).includes('%PDF-')) throw new PdfSyntaxError('This is not a PDF.')
  const objects = plainObjects(source)
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null
    for (let steps = 0; isReference(found) && steps < 20; steps++) found = objects.get(found.reference) ?? null
    return found
  }
  const entry = (of: PdfValue | undefined, name: string): PdfValue => {
    const found = resolve(of)
    return isDictionary(found) ? resolve(found.entries.get(name)) : null
  }
  const content = (of: PdfValue | undefined): string => unpacked(resolve(of), entry)
  for (const holder of [...objects.values()]) addPacked(objects, holder, entry, content)
  const trailers = [...trailersOf(source), ...[...objects.values()].filter(isDictionary)]
  const root = trailers.findLast(({ entries }) => entries.has('Root'))
  if (root?.entries.has('Encrypt')) throw new PdfSyntaxError('This PDF is locked, and cannot be checked.')
  const catalogue = resolve(root?.entries.get('Root'))
  if (!root || !isDictionary(catalogue)) throw new PdfSyntaxError('This PDF has no beginning: it is damaged.')
  const pages: { number: number | undefined; page: PdfDictionary }[] = []
  collectPages(catalogue.entries.get('Pages'), resolve, pages, 0)
  return { catalogue, trailer: root, pages, resolve, entry, content }
}

/** Objects are found by reading the whole file, so that a damaged list of them hides none. */
function plainObjects(source: string): Map<number, PdfValue> {
  const objects = new Map<number, PdfValue>()
  const heads = /\b(\d+)[\s\0]+\d+[\s\0]+obj\b/g
  for (let head = heads.exec(source); head; head = heads.exec(source)) {
    const reader = new PdfReader(source, heads.lastIndex)
    const value = reader.next() ?? null
    const length = isDictionary(value) ? value.entries.get('Length') : undefined
    const stream = isDictionary(value) ? reader.stream(typeof length === 'number' ? length : undefined) : undefined
    objects.set(Number(head[1]), isDictionary(value) && stream !== undefined ? { ...value, stream } : value)
    heads.lastIndex = reader.at
  }
  return objects
}

function trailersOf(source: string): PdfDictionary[] {
  return [...source.matchAll(/\btrailer\b/g)].flatMap(({ index }) => {
    const value = new PdfReader(source, index + 7).next()
    return isDictionary(value) ? [value] : []
  })
}

function addPacked(
  objects: Map<number, PdfValue>,
  holder: PdfValue,
  entry: PdfFile['entry'],
  content: PdfFile['content'],
): void {
  const [type, count, first] = ['Type', 'N', 'First'].map((name) => entry(holder, name))
  if (!isName(type) || type.name !== 'ObjStm' || typeof count !== 'number' || typeof first !== 'number') return
  const source = content(holder)
  const numbers = new PdfReader(source)
  for (let index = 0; index < count; index++) {
    const [number, at] = [numbers.next(), numbers.next()]
    if (typeof number !== 'number' || typeof at !== 'number') return
    if (!objects.has(number)) objects.set(number, new PdfReader(source, first + at).next() ?? null)
  }
}

function unpacked(value: PdfValue, entry: PdfFile['entry']): string {
  if (!isDictionary(value) || value.stream === undefined) return ''
  const filter = entry(value, 'Filter')
  const filters = (Array.isArray(filter) ? filter : [filter]).filter(isName).map(({ name }) => name)
  if (filters.length === 0) return value.stream
  if (filters.some((name) => name !== 'FlateDecode' && name !== 'Fl')) return ''
  try {
    let bytes: Buffer = Buffer.from(value.stream, 'latin1')
    for (const _ of filters) bytes = inflateSync(bytes, { maxOutputLength: mostUnpackedBytes })
    return bytes.toString('latin1')
  } catch {
    throw new PdfSyntaxError('A packed part of this PDF is damaged.')
  }
}

/** What pages inherit from the branch that they hang on is handed down. */
function collectPages(
  branch: PdfValue | undefined,
  resolve: PdfFile['resolve'],
  pages: { number: number | undefined; page: PdfDictionary }[],
  depth: number,
  inherited: ReadonlyMap<string, PdfValue> = new Map(),
): void {
  const found = resolve(branch)
  if (!isDictionary(found) || depth > 50 || pages.length >= mostPages) return
  const entries = new Map([...inherited, ...found.entries])
  const kids = resolve(found.entries.get('Kids'))
  if (!Array.isArray(kids)) {
    pages.push({ number: isReference(branch) ? branch.reference : undefined, page: { entries } })
    return
  }
  const resources = entries.get('Resources')
  const handedDown: ReadonlyMap<string, PdfValue> = new Map(resources === undefined ? [] : [['Resources', resources]])
  for (const kid of kids) collectPages(kid, resolve, pages, depth + 1, handedDown)
}

/** A text of a PDF is in UTF-16 where it says so, in UTF-8 where it says so, and otherwise in letters of western Europe. */
export function readText(value: PdfValue): string {
  if (!isText(value)) return ''
  const bytes = Buffer.from(value.bytes, 'latin1')
  if (value.bytes.startsWith('\xfe\xff')) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  if (value.bytes.startsWith('\xef\xbb\xbf')) return bytes.subarray(3).toString('utf8')
  return value.bytes
}
