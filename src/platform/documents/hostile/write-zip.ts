/** Writes small ZIPs for tests: honest by default, with a lie wherever one is asked for. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface WrittenEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: true
  /** Bytes 8–9 of the directory's header, in both headers. */
  readonly flags?: number
  readonly packing?: number
  readonly extra?: Uint8Array
  /** What the directory claims, instead of the truth in the local header. */
  readonly claims?: {
    readonly name?: string
    readonly bytes?: number
    readonly packedBytes?: number
    readonly localAt?: number
  }
  /** Sizes after the data and zeros in the local header. */
  readonly streamed?: true
}

export interface WrittenEnd {
  readonly comment?: string
  readonly before?: Uint8Array
  readonly claims?: { readonly entries?: number; readonly size?: number; readonly at?: number; readonly disk?: number }
}

export function writeZip(entries: readonly WrittenEntry[], end: WrittenEnd = {}): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const piece = localPiece(entry)
    central.push(centralPiece(entry, at))
    local.push(piece)
    at += piece.length
  }
  const directory = Buffer.concat(central)
  const before = end.before ?? Buffer.alloc(0)
  return Uint8Array.from(
    Buffer.concat([...local, before, directory, endRecord(entries.length, directory.length, at + before.length, end)]),
  )
}

function truth(entry: WrittenEntry) {
  const plain = typeof entry.content === 'string' ? Buffer.from(entry.content) : Buffer.from(entry.content)
  const packed = entry.stored ? plain : deflateRawSync(plain)
  const flags = (entry.flags ?? 0x0800) | (entry.streamed ? 0x0008 : 0)
  return { plain, packed, flags, crc: crc32(plain), packing: entry.packing ?? (entry.stored ? 0 : 8) }
}

function localPiece(entry: WrittenEntry): Buffer {
  const { plain, packed, flags, crc, packing } = truth(entry)
  const name = Buffer.from(entry.name)
  const sizes = [crc, packed.length, plain.length]
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(packing, 8)
  for (const [place, size] of sizes.entries()) header.writeUInt32LE(entry.streamed ? 0 : size, 14 + place * 4)
  header.writeUInt16LE(name.length, 26)
  const told = entry.streamed ? [0x08074b50, ...sizes] : []
  const after = Buffer.alloc(told.length * 4)
  for (const [place, size] of told.entries()) after.writeUInt32LE(size, place * 4)
  return Buffer.concat([header, name, packed, after])
}

function centralPiece(entry: WrittenEntry, at: number): Buffer {
  const { plain, packed, flags, crc, packing } = truth(entry)
  const name = Buffer.from(entry.claims?.name ?? entry.name)
  const extra = entry.extra ?? Buffer.alloc(0)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(packing, 10)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(entry.claims?.packedBytes ?? packed.length, 20)
  header.writeUInt32LE(entry.claims?.bytes ?? plain.length, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(entry.claims?.localAt ?? at, 42)
  return Buffer.concat([header, name, extra])
}

function endRecord(entries: number, size: number, at: number, { claims, comment = '' }: WrittenEnd): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(claims?.disk ?? 0, 4)
  record.writeUInt16LE(claims?.entries ?? entries, 8)
  record.writeUInt16LE(claims?.entries ?? entries, 10)
  record.writeUInt32LE(claims?.size ?? size, 12)
  record.writeUInt32LE(claims?.at ?? at, 16)
  record.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([record, Buffer.from(comment)])
}
