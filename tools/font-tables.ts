/** Reads which letters a font has, and gives it another name, in the tables of a TrueType file. */

interface TableEntry {
  readonly tag: string
  readonly bytes: Uint8Array
}

/** First and last letter of a stretch that a font has without a gap. */
export type LetterRange = readonly [number, number]

const directoryAt = 12
const entryBytes = 16
const nameRecordBytes = 12

export function lettersIn(font: Uint8Array): Set<number> {
  const cmap = tablesOf(font).find(({ tag }) => tag === 'cmap')
  if (!cmap) throw new Error('A font without a table of its letters.')
  const view = viewOf(cmap.bytes)
  const letters = new Set<number>()
  for (let index = 0; index < view.getUint16(2); index++) {
    const at = view.getUint32(8 + 8 * index)
    const format = view.getUint16(at)
    if (format === 12) readGroups(view, at, letters)
    else if (format === 4) readSegments(view, at, letters)
  }
  return letters
}

export function rangesOf(letters: Iterable<number>): LetterRange[] {
  const ranges: [number, number][] = []
  for (const letter of [...letters].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && letter === last[1] + 1) last[1] = letter
    else ranges.push([letter, letter])
  }
  return ranges
}

function readGroups(view: DataView, at: number, letters: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const first = at + 16 + 12 * group
    for (let letter = view.getUint32(first); letter <= view.getUint32(first + 4); letter++) letters.add(letter)
  }
}

function readSegments(view: DataView, at: number, letters: Set<number>): void {
  const count = view.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + 2 * count]
  const [deltas, offsets] = [starts + 2 * count, starts + 4 * count]
  for (let segment = 0; segment < count; segment++) {
    const start = view.getUint16(starts + 2 * segment)
    const offset = view.getUint16(offsets + 2 * segment)
    for (let letter = start; letter <= view.getUint16(ends + 2 * segment) && letter < 0xffff; letter++) {
      const delta = view.getUint16(deltas + 2 * segment)
      const glyph =
        offset === 0 ? letter + delta : view.getUint16(offsets + 2 * segment + offset + 2 * (letter - start))
      if ((glyph & 0xffff) !== 0) letters.add(letter)
    }
  }
}

/** The same font under a family name of ours, so that one of this machine's own can never be taken for it. */
export function renamed(font: Uint8Array, family: string, style: 'Regular' | 'Bold'): Uint8Array {
  const names = namesTable([
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
  ])
  return fontOf(tablesOf(font).map((table) => (table.tag === 'name' ? { tag: 'name', bytes: names } : table)))
}

function tablesOf(font: Uint8Array): TableEntry[] {
  const view = viewOf(font)
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = directoryAt + entryBytes * index
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    return { tag: String.fromCharCode(...font.subarray(at, at + 4)), bytes: font.subarray(start, start + length) }
  })
}

/** Each name once, for Windows in English, which is what every program reads. */
function namesTable(names: readonly (readonly [number, string])[]): Uint8Array {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + nameRecordBytes * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let at = 0
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0
    for (const [field, value] of [3, 1, 0x409, id, length, at].entries())
      head.writeUInt16BE(value, 6 + nameRecordBytes * index + 2 * field)
    at += length
  }
  return Buffer.concat([head, ...texts])
}

function fontOf(tables: readonly TableEntry[]): Uint8Array {
  const most = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(directoryAt + entryBytes * tables.length)
  head.writeUInt32BE(0x00010000, 0)
  for (const [field, value] of [tables.length, most * 16, Math.log2(most), (tables.length - most) * 16].entries())
    head.writeUInt16BE(value, 4 + 2 * field)
  const padded = tables.map(({ bytes }) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]))
  let at = head.length
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = directoryAt + entryBytes * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(sumOf(padded[index] ?? Buffer.alloc(0)), entry + 4)
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    at += padded[index]?.length ?? 0
  }
  return Buffer.concat([head, ...padded])
}

function sumOf(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
