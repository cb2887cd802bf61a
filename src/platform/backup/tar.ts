/** Writes and reads the plain tar format (ustar), so that what Kept packed opens with programs that every machine has. */

const blockBytes = 512
/** What eleven octal digits can say. */
const mostBytes = 8 ** 11 - 1

export interface TarEntry {
  name: string
  size: number
  /** To be read to its end before the next entry is asked for. */
  bytes(): AsyncGenerator<Buffer>
}

export type TarFault = 'ends early' | 'not tar'

export class TarError extends Error {
  override name = 'TarError'
  readonly fault: TarFault
  constructor(fault: TarFault) {
    super(fault === 'ends early' ? 'The packed files end too early.' : 'These are not packed files.')
    this.fault = fault
  }
}

export function packWhole(name: string, bytes: Buffer, at: Date): Buffer {
  return Buffer.concat([packHead(name, bytes.length, at), bytes, packFill(bytes.length)])
}

/** What stands before an entry; its bytes and `packFill` have to follow. */
export function packHead(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100 || size > mostBytes)
    throw new RangeError(`${name} is too long or too large to be packed.`)
  const head = Buffer.alloc(blockBytes)
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  head.write(`${octal(size, 11)}\0`, 124)
  head.write(`${octal(Math.floor(at.getTime() / 1000), 11)}\0`, 136)
  head.write('0', 156)
  head.write('ustar\0' + '00', 257)
  head.write(`${octal(checkOf(head), 6)}\0 `, 148)
  return head
}

/** Fills an entry up to whole blocks. */
export function packFill(size: number): Buffer {
  return Buffer.alloc((blockBytes - (size % blockBytes)) % blockBytes)
}

export function packEnd(): Buffer {
  return Buffer.alloc(2 * blockBytes)
}

/** Every entry in turn. Throws TarError; an error of the source passes through. */
export async function* unpack(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const feed = new Feed(source)
  try {
    for (;;) {
      const head = await feed.exactly(blockBytes)
      if (head.every((byte) => byte === 0)) break
      const { name, size } = readHead(head)
      yield { name, size, bytes: () => feed.pieces(size) }
      await feed.exactly(packFill(size).length)
    }
    await feed.drain()
  } finally {
    await feed.close()
  }
}

function readHead(head: Buffer): { name: string; size: number } {
  if (head.toString('latin1', 257, 262) !== 'ustar' || readOctal(head, 148, 8) !== checkOf(head))
    throw new TarError('not tar')
  return { name: head.toString('utf8', 0, head.indexOf(0)), size: readOctal(head, 124, 12) }
}

/** The sum of all bytes, those of the sum itself read as spaces. */
function checkOf(head: Buffer): number {
  return head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

function octal(number: number, digits: number): string {
  return number.toString(8).padStart(digits, '0')
}

function readOctal(head: Buffer, from: number, length: number): number {
  return Number.parseInt(head.toString('latin1', from, from + length), 8)
}

/** Hands out a stream's bytes in the portions that are asked for. */
class Feed {
  readonly #source: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async exactly(count: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for await (const piece of this.pieces(count)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async *pieces(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.#rest.length === 0) this.#rest = await this.#next()
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  /** Reads on to the end, since only a stream that ended without an error was whole. */
  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }

  /** Lets the file go also where reading stopped before its end. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  async #next(): Promise<Buffer> {
    for (;;) {
      const next = await this.#source.next()
      if (next.done) throw new TarError('ends early')
      if (next.value.length > 0) return next.value
    }
  }
}
