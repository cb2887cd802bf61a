/** Reads the headers of a ZIP (APPNOTE 6.3.10, sections 4.3 and 4.4) without believing them. */
import { refuse } from './zip-refusals.ts'

export interface CentralHeader {
  readonly flags: number
  readonly packing: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly localAt: number
  readonly rawName: Uint8Array
  readonly extra: Uint8Array
}

export interface Directory {
  readonly entries: number
  readonly at: number
  readonly end: number
}

const endSignature = 0x06054b50
const endLength = 22
const longestComment = 0xffff
const zip64LocatorSignature = 0x07064b50
const zip64LocatorLength = 20
const centralSignature = 0x02014b50
const centralLength = 46
const localSignature = 0x04034b50
export const localLength = 30
const unknown16 = 0xffff
const unknown32 = 0xffffffff

const streamed = 0x0008

/** The directory must fill the space before the end record exactly: readers disagree about any other layout. */
export function findDirectory(view: DataView): Directory {
  const at = findEnd(view)
  const entries = view.getUint16(at + 10, true)
  const size = view.getUint32(at + 12, true)
  const start = view.getUint32(at + 16, true)
  const locator = at - zip64LocatorLength
  const hasLocator = locator >= 0 && view.getUint32(locator, true) === zip64LocatorSignature
  if (hasLocator || entries === unknown16 || size === unknown32 || start === unknown32) refuse('zip64')
  const divided = view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0
  if (divided || view.getUint16(at + 8, true) !== entries) refuse('divided')
  if (start + size !== at || entries * centralLength > size) refuse('damaged')
  return { entries, at: start, end: at }
}

/** The one place where an end record fits the end of the file; two such places would be two archives in one. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  const fits: number[] = []
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature && view.getUint16(at + 20, true) === last - at) fits.push(at)
  const [only, another] = fits
  if (only === undefined) refuse('not-a-zip')
  if (another !== undefined) refuse('damaged')
  return only
}

export function readCentral(bytes: Uint8Array, view: DataView, at: number, end: number): [CentralHeader, number] {
  if (at + centralLength > end || view.getUint32(at, true) !== centralSignature) refuse('damaged')
  const nameEnd = at + centralLength + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > end) refuse('damaged')
  if (view.getUint16(at + 34, true) !== 0) refuse('divided')
  const header = {
    flags: view.getUint16(at + 8, true),
    packing: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    localAt: view.getUint32(at + 42, true),
    rawName: bytes.subarray(at + centralLength, nameEnd),
    extra: bytes.subarray(nameEnd, extraEnd),
  }
  if ([header.packedBytes, header.bytes, header.localAt].includes(unknown32)) refuse('zip64')
  return [header, next]
}

/** Where the entry's packed bytes begin, once its local header has told the same story as the directory. */
export function checkLocal(bytes: Uint8Array, view: DataView, central: CentralHeader, directoryAt: number): number {
  const at = central.localAt
  if (at + localLength > directoryAt || view.getUint32(at, true) !== localSignature) refuse('damaged')
  const nameEnd = at + localLength + view.getUint16(at + 26, true)
  const dataAt = nameEnd + view.getUint16(at + 28, true)
  if (dataAt + central.packedBytes > directoryAt) refuse('damaged')
  const sameName = Buffer.compare(bytes.subarray(at + localLength, nameEnd), central.rawName) === 0
  const sameWays = view.getUint16(at + 6, true) === central.flags && view.getUint16(at + 8, true) === central.packing
  if (!sameName || !sameWays || !sameSizes(view, at, central)) refuse('headers-disagree')
  return dataAt
}

function sameSizes(view: DataView, at: number, { flags, crc, packedBytes, bytes }: CentralHeader): boolean {
  const told = [view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)]
  // A streamed entry's sizes follow its data; zeros stand in their place here.
  if ((flags & streamed) !== 0 && told.every((value) => value === 0)) return true
  if (told.includes(unknown32) && told[0] !== unknown32) refuse('zip64')
  return told[0] === crc && told[1] === packedBytes && told[2] === bytes
}
