/** What comes of a form with a file that a person sends: whole, too large, too slow, broken off, or while many do. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundary, cut, file, form, megabyte, type Pieces, sending, words } from './multipart-for-tests.ts'
import type { Sent, Uploads } from './read-upload.ts'
import { openUploads, readUpload } from './read-upload.ts'
import { mostFileBytes } from './sent-file.ts'
import { openUploadSlots } from './upload-slots.ts'

const soon: Uploads = { ...openUploads(), patience: { idleMs: 150, totalMs: 600 } }

async function read(body: Buffer | Pieces, headers = {}, uploads = soon): Promise<Sent> {
  const sent = await readUpload(sending(Buffer.isBuffer(body) ? [body] : body, headers), uploads)
  sent.leave()
  return sent
}

const statusOf = (reading: Promise<Sent>) =>
  reading.then(
    () => 200,
    (error: { status: number }) => error.status,
  )

describe('a form with a file', () => {
  test('is read the same however it is cut into pieces', async () => {
    const content = Buffer.concat([
      randomBytes(3_000),
      Buffer.from(`\r\n--${boundary.slice(0, -1)}\r\n\r\n--`),
      randomBytes(500),
    ])
    const whole = form(words('title', 'Tŷ’r plant 🎻'), file('policy.docx', content), words('note', 'a\r\nb'))
    const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(sizes, async (each) => {
        const { typed, file, isRead } = await read(cut(whole, each))
        expect(typed).toEqual({ title: 'Tŷ’r plant 🎻', note: 'a\nb' })
        expect(file && 'bytes' in file && Buffer.from(file.bytes).equals(content)).toBe(true)
        expect(isRead).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps several values of one field, as every form does', async () => {
    const { typed } = await read(form(words('topic', 'one'), words('topic', 'two'), words('__proto__', 'x')))
    expect(Object.entries(typed)).toEqual([
      ['topic', 'one\ntwo'],
      ['__proto__', 'x'],
    ])
  })

  test('in which no file was chosen brings none', async () => {
    expect(await read(form(words('pasted', 'Our policy'), file('', '')))).toMatchObject({
      typed: { pasted: 'Our policy' },
      file: undefined,
    })
    expect((await read(form(words('pasted', 'Our policy')))).file).toBeUndefined()
  })

  test('in which an empty file was chosen brings it, so that this can be said', async () => {
    expect((await read(form(file('policy.txt', '')))).file).toEqual({ name: 'policy.txt', bytes: Buffer.alloc(0) })
  })

  test('gives the file a name that can be shown', async () => {
    const { file: sent } = await read(form(file('C:\\fakepath\\\u202epol%22icy.md', 'x')))
    expect(sent).toMatchObject({ name: 'pol%22icy.md' })
  })

  test('may come as plain words, with nothing but a paste', async () => {
    const request = new Request('http://kept.test/', {
      method: 'POST',
      body: new URLSearchParams({ pasted: 'Our policy' }),
    })
    expect(await readUpload(request, soon)).toMatchObject({ typed: { pasted: 'Our policy' }, isRead: true })
  })
})

describe('a file that is too big', () => {
  const before = words('title', 'Our policy')
  const after = words('note', 'see above')

  async function* large(bytes: number): AsyncGenerator<Buffer> {
    const whole = form(before, file('film.mp4', '\0marker\0'), after)
    const at = whole.indexOf('\0marker\0')
    yield whole.subarray(0, at)
    const piece = Buffer.alloc(64 * 1024, 7)
    for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, Math.min(left, piece.length))
    yield whole.subarray(at + 8)
  }

  test('by a single byte is refused, and one of exactly 20 MB is not', async () => {
    expect((await read(large(mostFileBytes + 1))).file).toEqual({ refused: 'too-big' })
    const { file: sent } = await read(large(mostFileBytes))
    expect(sent && 'bytes' in sent && sent.bytes.length).toBe(mostFileBytes)
  })

  test.each([
    ['and says so', (size: number) => ({ 'content-length': String(size) })],
    ['and does not say so', () => ({})],
  ])('by far %s is read to its end and thrown away, and every word beside it is kept', async (_, headers) => {
    const { typed, file: sent, isRead } = await read(large(60 * megabyte), headers(60 * megabyte))
    expect(sent).toEqual({ refused: 'too-big' })
    expect(typed).toEqual({ title: 'Our policy', note: 'see above' })
    expect(isRead).toBe(true)
  })

  test('beyond all patience is not read to its end; what came before it is kept', async () => {
    const {
      typed,
      file: sent,
      isRead,
    } = await read(large(40 * megabyte), {}, { ...soon, mostDrainedBytes: 30 * megabyte })
    expect(sent).toEqual({ refused: 'too-big' })
    expect(typed).toEqual({ title: 'Our policy' })
    expect(isRead).toBe(false)
  })

  test('leaves its place to others at once', async () => {
    const uploads = { ...soon, slots: openUploadSlots({ room: 1, queue: 0, waitMs: 0 }) }
    const sent = await readUpload(sending(large(30 * megabyte)), uploads)
    expect(sent.file).toEqual({ refused: 'too-big' })
    expect(await uploads.slots.enter()).toBeDefined()
  })
})

describe('while four others send files', () => {
  test('a fifth is not read; if nobody leaves in time it is told so, with its words kept', async () => {
    const uploads: Uploads = { ...soon, slots: openUploadSlots({ room: 1, queue: 5, waitMs: 100 }) }
    const leave = await uploads.slots.enter()
    let asked = 0
    const pieces = (function* () {
      asked += 1
      yield form(words('title', 'Our policy'), file('policy.md', 'We keep children safe.'))
    })()
    const reading = readUpload(sending(pieces), uploads)
    await pause(50)
    expect(asked).toBe(0)
    expect(await reading).toMatchObject({ typed: { title: 'Our policy' }, file: { refused: 'busy' } })
    leave?.()
  })

  test('a form without a file is read all the same', async () => {
    const uploads: Uploads = { ...soon, slots: openUploadSlots({ room: 0, queue: 0, waitMs: 0 }) }
    const sent = await readUpload(sending([form(words('pasted', 'Our policy'), file('', ''))]), uploads)
    expect(sent).toMatchObject({ typed: { pasted: 'Our policy' }, file: undefined })
  })

  test('a file keeps its place until whoever has it lets go', async () => {
    const uploads: Uploads = { ...soon, slots: openUploadSlots({ room: 1, queue: 0, waitMs: 0 }) }
    const sent = await readUpload(sending([form(file('policy.md', 'x'))]), uploads)
    expect(await uploads.slots.enter()).toBeUndefined()
    sent.leave()
    expect(await uploads.slots.enter()).toBeDefined()
  })
})

describe('a form that breaks off', () => {
  const whole = form(
    words('title', 'Our policy'),
    words('note', 'to be cut'),
    file('policy.md', 'We keep children safe.'),
  )

  test('anywhere keeps only what came whole, and never half a file', async () => {
    for (let at = 0; at < whole.length - 4; at += 7) {
      const { typed, file: sent } = await read(Buffer.from(whole.subarray(0, at)))
      expect([at, sent]).toEqual([at, { refused: 'broken-off' }])
      const allowed = [{}, { title: 'Our policy' }, { title: 'Our policy', note: 'to be cut' }]
      expect(allowed).toContainEqual(typed)
    }
  })

  test('together with its connection is nothing to act upon, and its place is free again', async () => {
    const uploads: Uploads = { ...soon, slots: openUploadSlots({ room: 1, queue: 0, waitMs: 0 }) }
    const dying = (async function* () {
      yield whole.subarray(0, 250)
      throw new Error('the socket was destroyed')
    })()
    expect(await statusOf(readUpload(sending(dying), uploads))).toBe(400)
    expect(await uploads.slots.enter()).toBeDefined()
  })
})

describe('a form that comes too slowly', () => {
  const first = words('title', 'Our policy')

  test('because nothing comes any more is answered with what was typed', async () => {
    const stalled = (async function* () {
      yield Buffer.concat([first, file('policy.md', 'We keep').subarray(0, -2)])
      await pause(5_000)
    })()
    const began = performance.now()
    expect(await read(stalled)).toMatchObject({
      typed: { title: 'Our policy' },
      file: { refused: 'too-slow' },
      isRead: false,
    })
    expect(performance.now() - began).toBeLessThan(4_000)
  })

  test('because it trickles is ended too', async () => {
    const trickle = (async function* () {
      yield Buffer.concat([first, file('policy.md', 'We keep').subarray(0, -2)])
      for (let turn = 0; turn < 200; turn += 1) {
        await pause(50)
        yield Buffer.from('a')
      }
    })()
    const began = performance.now()
    expect((await read(trickle)).file).toEqual({ refused: 'too-slow' })
    expect(performance.now() - began).toBeLessThan(8_000)
  })
})
