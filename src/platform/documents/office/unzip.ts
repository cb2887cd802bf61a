/** Opens the parts of a zipped document one at a time, piece by piece, and never more of a part than it said it holds. */
import { Inflate } from 'fflate'
import { listZip, type ZipEntry } from '../zip-listing.ts'
import { documentZipLimits } from '../zip-refusals.ts'
import { DocumentRefusedError } from './document-refused.ts'

export interface Archive {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Hands over the part in pieces, until `take` says that it has enough; does nothing where there is no such part. */
  unpack(name: string, take: (piece: Uint8Array) => 'more' | 'enough'): void
}

/** Packed bytes opened at one time: a thousand times as many may come out. */
const pieceBytes = 16 * 1024

export function openArchive(bytes: Uint8Array): Archive {
  const listing = listZip(bytes, documentZipLimits)
  if (!listing.listed) throw new DocumentRefusedError('unsafe-zip')
  // Office compares the names of parts without regard to capitals, and the listing refused two that differ only so.
  const entries = new Map(listing.entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return {
    names: listing.entries.map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    unpack(name, take) {
      const entry = entries.get(name.toLowerCase())
      if (entry) unpackEntry(bytes, entry, take)
    },
  }
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => 'more' | 'enough'): void {
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes)
  if (entry.packing === 'stored') {
    take(packed)
    return
  }
  let out = 0
  let wanted = true
  const inflate = new Inflate((piece) => {
    out += piece.length
    if (out > entry.bytes) throw new DocumentRefusedError('unsafe-zip')
    if (wanted && piece.length > 0) wanted = take(piece) === 'more'
  })
  for (let at = 0; wanted && at < packed.length; at += pieceBytes)
    push(inflate, packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
  if (wanted && out !== entry.bytes) throw new DocumentRefusedError('damaged')
}

function push(inflate: Inflate, piece: Uint8Array, last: boolean): void {
  try {
    inflate.push(piece, last)
  } catch (error) {
    // The unpacker's own errors carry a code; whatever else comes is ours and goes on up.
    if (error instanceof Error && 'code' in error) throw new DocumentRefusedError('damaged')
    throw error
  }
}
