/** What is packed unpacks the same, with our reader and with the machine's tar. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { packEnd, packFill, packHead, packWhole, TarError, unpack } from './tar.ts'

const at = new Date('2026-11-20T09:30:00Z')
const entries = [0, 1, 511, 512, 513, 70_000].map((size) => ({ name: `files/${size}`, bytes: randomBytes(size) }))
const packed = Buffer.concat([...entries.map(({ name, bytes }) => packWhole(name, bytes, at)), packEnd()])

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

async function unpackAll(source: AsyncIterable<Buffer>) {
  const found: { name: string; bytes: Buffer }[] = []
  for await (const entry of unpack(source)) {
    const pieces: Buffer[] = []
    for await (const piece of entry.bytes()) pieces.push(piece)
    found.push({ name: entry.name, bytes: Buffer.concat(pieces) })
  }
  return found
}

describe('packed files', () => {
  test.each([1, 7, 512, 100_000])('come back the same when they arrive %i bytes at a time', async (length) => {
    expect(await unpackAll(inPieces(packed, length))).toEqual(entries)
  })

  test('are listed by the machine’s own tar', () => {
    expect(execFileSync('tar', ['t'], { input: packed, encoding: 'utf8' }).trim().split('\n')).toEqual(
      entries.map(({ name }) => name),
    )
    expect(execFileSync('tar', ['xO', 'files/70000'], { input: packed })).toEqual(entries.at(-1)?.bytes)
  })

  test('that end too early, or are something else, are said to be', async () => {
    await expect(unpackAll(inPieces(packed.subarray(0, -2_000), 512))).rejects.toMatchObject({ fault: 'ends early' })
    await expect(unpackAll(inPieces(Buffer.alloc(600, 'x'), 512))).rejects.toBeInstanceOf(TarError)
  })

  test('that were not read to their end let their source go', async () => {
    let isClosed = false
    async function* source() {
      try {
        yield packed
        yield packed
      } finally {
        isClosed = true
      }
    }
    for await (const _ of unpack(source())) break
    expect(isClosed).toBe(true)
  })

  test('whose names or sizes the format cannot say are refused', () => {
    expect(() => packHead('n'.repeat(101), 1, at)).toThrow(RangeError)
    expect(() => packHead('big', 8 ** 11, at)).toThrow(RangeError)
    expect(packFill(512)).toHaveLength(0)
  })
})
