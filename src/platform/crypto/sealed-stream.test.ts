/** Shows that a sealed file comes back whole, or not at all without an error. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKey } from './key-ring.ts'
import { SealError } from './seal.ts'
import { chunkBytes, type LendKey, openStream, sealedSize, sealStream } from './sealed-stream.ts'

const key = newKey()
const lend: LendKey = async (id, act) => {
  if (id !== key.id) throw new SealError('another key')
  return act(key)
}
const sealedChunk = chunkBytes + 16
const head = sealedSize(0) - 16

async function through(bytes: Uint8Array, stream: Transform, step = 50_000): Promise<Buffer> {
  const source = Readable.from(
    (function* () {
      for (let from = 0; from < bytes.length; from += step) yield bytes.subarray(from, from + step)
    })(),
  )
  const received: Buffer[] = []
  await pipeline(source, stream, async (flow: AsyncIterable<Buffer>) => {
    for await (const part of flow) received.push(part)
  })
  return Buffer.concat(received)
}

const sealed = (bytes: Uint8Array, step?: number) => through(bytes, sealStream(key, 'file-1'), step)
const opened = (bytes: Uint8Array, step?: number, id = 'file-1') => through(bytes, openStream(lend, id), step)

/** Sizes where a chunk is about to be full, is full, and has just been begun. */
const sizes = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -17, max: 17 }))
    .map(([chunks, off]) => chunks * chunkBytes + off),
)
const steps = fc.oneof(fc.integer({ min: 997, max: 200_000 }), fc.constantFrom(chunkBytes, sealedChunk, chunkBytes * 3))

describe('a sealed file', () => {
  test('comes back whole for every size and however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, steps, steps, async (size, stepIn, stepOut) => {
        const bytes = randomBytes(size)
        const file = await sealed(bytes, stepIn)
        expect(file.length).toBe(sealedSize(size))
        expect((await opened(file, stepOut)).equals(bytes)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('comes back when it arrives byte by byte', async () => {
    const bytes = randomBytes(500)
    expect((await opened(await sealed(bytes, 1), 1)).equals(bytes)).toBe(true)
  })

  test('is never the same twice and shows nothing of what is in it', async () => {
    const bytes = Buffer.alloc(2_000, 'midnight ')
    const [one, other] = [await sealed(bytes), await sealed(bytes)]
    expect(one.equals(other)).toBe(false)
    expect(one.includes('midnight')).toBe(false)
  })

  test('is refused after any one bit was changed, wherever it is', async () => {
    const file = await sealed(randomBytes(chunkBytes + 50))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.nat(file.length - 1),
          fc.nat(head - 1),
          fc.integer({ min: file.length - 66, max: file.length - 1 }),
        ),
        fc.nat(7),
        async (place, bit) => {
          const altered = Buffer.from(file)
          altered.writeUInt8(altered.readUInt8(place) ^ (1 << bit), place)
          await expect(opened(altered)).rejects.toThrow(SealError)
        },
      ),
      { numRuns: 80 },
    )
  })

  test('is refused when cut short anywhere, also exactly between two chunks', async () => {
    const file = await sealed(randomBytes(2 * chunkBytes + 50))
    const borders = [0, 1, head - 1, head, head + 15, head + 16, head + sealedChunk, head + 2 * sealedChunk]
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(file.length - 1), fc.constantFrom(...borders)), async (length) => {
        await expect(opened(file.subarray(0, length))).rejects.toThrow(SealError)
      }),
      { numRuns: 60, examples: borders.map((border) => [border]) },
    )
  })

  test('is refused when something was appended, be it another copy of its last chunk', async () => {
    const file = await sealed(randomBytes(chunkBytes))
    for (const more of [Buffer.alloc(1), Buffer.alloc(16), Buffer.alloc(sealedChunk), file.subarray(head), file]) {
      await expect(opened(Buffer.concat([file, more]))).rejects.toThrow(SealError)
    }
  })

  test('is refused when two chunks were exchanged, one was repeated or one was left out', async () => {
    const file = await sealed(randomBytes(3 * chunkBytes))
    const start = file.subarray(0, head)
    const [a, b, c] = [0, 1, 2].map((n) => file.subarray(head + n * sealedChunk, head + (n + 1) * sealedChunk))
    if (!a || !b || !c) throw new Error('The file has three chunks.')
    for (const order of [[b, a, c], [a, a, b, c], [a, c], [a, b], [c], [a, c, b]]) {
      await expect(opened(Buffer.concat([start, ...order]))).rejects.toThrow(SealError)
    }
  })

  test('is refused with a chunk of another file sealed with the same key', async () => {
    const [one, other] = [await sealed(randomBytes(2 * chunkBytes)), await sealed(randomBytes(2 * chunkBytes))]
    const mixed = Buffer.concat([one.subarray(0, head + sealedChunk), other.subarray(head + sealedChunk)])
    await expect(opened(mixed)).rejects.toThrow(SealError)
  })

  test('is refused under another file’s id', async () => {
    await expect(opened(await sealed(randomBytes(10)), 100, 'file-2')).rejects.toMatchObject({ fault: 'another place' })
  })

  test('is refused without its key', async () => {
    const foreign = await through(randomBytes(10), sealStream(newKey(), 'file-1'))
    await expect(opened(foreign)).rejects.toMatchObject({ fault: 'another key' })
  })

  test('is told apart from what was never sealed', async () => {
    await expect(opened(randomBytes(5_000))).rejects.toMatchObject({ fault: 'not sealed' })
    await expect(opened(Buffer.alloc(0))).rejects.toMatchObject({ fault: 'not sealed' })
  })

  test('gives nothing of a chunk that is not proved', async () => {
    const bytes = randomBytes(3 * chunkBytes)
    const file = await sealed(bytes)
    file.writeUInt8(file.readUInt8(head + sealedChunk + 9) ^ 1, head + sealedChunk + 9)
    const stream = openStream(lend, 'file-1')
    stream.write(file.subarray(0, head + sealedChunk + 1))
    const [received] = await once(stream, 'data')
    expect(bytes.subarray(0, chunkBytes).equals(received)).toBe(true)
    const more: Buffer[] = []
    stream.on('data', (part: Buffer) => more.push(part))
    stream.end(file.subarray(head + sealedChunk + 1))
    await expect(once(stream, 'end')).rejects.toMatchObject({ fault: 'altered' })
    expect(more).toEqual([])
  })
})
