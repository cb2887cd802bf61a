/** Lists what a ZIP says it holds, without unpacking any of it, and refuses one that lies or would burst. */
import { type CentralHeader, checkLocal, findDirectory, readCentral } from './zip-headers.ts'
import { refuse, type ZipLimits, type ZipRefusal, ZipRefusedError } from './zip-refusals.ts'

export interface ZipEntry {
  readonly name: string
  readonly packing: 'stored' | 'deflated'
  readonly packedBytes: number
  /** As both headers say: whoever unpacks must still stop there, for the packed bytes may hold more. */
  readonly bytes: number
  readonly dataAt: number
}

export type ZipListing =
  | { readonly listed: true; readonly entries: readonly ZipEntry[]; readonly bytes: number }
  | { readonly listed: false; readonly refusal: ZipRefusal }

interface Span {
  readonly from: number
  readonly to: number
}

const stored = 0
const deflated = 8
const winzipAes = 99
const encryptedFlags = 0x0001 | 0x0040 | 0x2000
const utf8Flag = 0x0800
const unicodePathField = 0x7075
/** In bytes. */
const longestName = 512
const mebibyte = 1024 * 1024

/** Never throws for what the bytes say; the time taken grows with the entries allowed and never with their sizes. */
export function listZip(bytes: Uint8Array, limits: ZipLimits): ZipListing {
  try {
    const entries = readEntries(bytes, limits)
    return { listed: true, entries, bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0) }
  } catch (error) {
    if (error instanceof ZipRefusedError) return { listed: false, refusal: error.refusal }
    throw error
  }
}

function readEntries(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory.entries > limits.entries) refuse('too-many-entries')
  const entries: ZipEntry[] = []
  const spans: Span[] = []
  const names = new Set<string>()
  let total = 0
  let at = directory.at
  for (let count = 0; count < directory.entries; count += 1) {
    const [header, next] = readCentral(bytes, view, at, directory.end)
    at = next
    total += header.bytes
    checkSizes(header, total, limits)
    const name = safeName(header)
    // Office and others compare part names without regard to capitals: two that differ only so are one to them.
    const sameTo = name.normalize('NFC').toLowerCase()
    if (names.has(sameTo)) refuse('duplicate-name')
    names.add(sameTo)
    const dataAt = checkLocal(bytes, view, header, directory.at)
    spans.push({ from: header.localAt, to: dataAt + header.packedBytes })
    const { packedBytes } = header
    entries.push({ name, packing: packingOf(header), packedBytes, bytes: header.bytes, dataAt })
  }
  if (at !== directory.end) refuse('damaged')
  checkApart(spans)
  return entries
}

function checkSizes(header: CentralHeader, total: number, limits: ZipLimits): void {
  if (header.bytes > limits.entryBytes || total > limits.totalBytes) refuse('too-large')
  const tight = header.bytes > mebibyte && header.bytes > header.packedBytes * limits.ratio
  if (tight) refuse('packed-too-tightly')
}

function packingOf(header: CentralHeader): ZipEntry['packing'] {
  if ((header.flags & encryptedFlags) !== 0 || header.packing === winzipAes) refuse('encrypted')
  if (header.packing === deflated) return 'deflated'
  if (header.packing !== stored) refuse('unknown-packing')
  if (header.packedBytes !== header.bytes) refuse('headers-disagree')
  return 'stored'
}

/** A plain relative path; a second name in an extra field is refused, since readers differ in which they use. */
function safeName(header: CentralHeader): string {
  if (hasField(header.extra, unicodePathField)) refuse('headers-disagree')
  // Judged before it is decoded, so that thousands of names of 64 KB cost nothing.
  if (header.rawName.length > longestName) refuse('unsafe-name')
  const name = decodeName(header)
  const segments = name.split('/')
  const climbs = segments.some((segment) => segment === '..' || segment === '.')
  const strange = /[\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name) || /^[a-z]:/i.test(name)
  if (name === '' || name.startsWith('/') || climbs || strange) refuse('unsafe-name')
  return name
}

function decodeName({ rawName, flags }: CentralHeader): string {
  // Without the flag the name is in the writer's own code page, of which only the ASCII half is sure: show the rest as Latin.
  if ((flags & utf8Flag) === 0) return Buffer.from(rawName).toString('latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rawName)
  } catch (error) {
    if (error instanceof TypeError) refuse('unsafe-name')
    throw error
  }
}

function hasField(extra: Uint8Array, wanted: number): boolean {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === wanted) return true
  return false
}

/** Overlapping entries unpack the same bytes many times over: the bomb that no ratio of one entry shows. */
function checkApart(spans: readonly Span[]): void {
  const inOrder = spans.toSorted((one, other) => one.from - other.from)
  let end = 0
  for (const { from, to } of inOrder) {
    if (from < end) refuse('overlapping')
    end = to
  }
}
