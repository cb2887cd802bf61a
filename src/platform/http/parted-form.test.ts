/** Forms with a file that no browser sends: each comes to an end, and none of them brings a file. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundary, cut, file, form, megabyte, type Pieces, part, sending, words } from './multipart-for-tests.ts'
import type { Sent, Uploads } from './read-upload.ts'
import { openUploads, readUpload } from './read-upload.ts'
import { openUploadSlots } from './upload-slots.ts'

type Outcome = 'no file' | 'broken-off'

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

describe('what no form of Kept sends', () => {
  test.each<[string, number, Buffer, Record<string, string>]>([
    ['a file in another field', 400, form(file('policy.md', 'x', 'photo')), {}],
    ['201 fields', 400, form(...Array.from({ length: 201 }, (_, n) => words(`f${n}`, 'x'))), {}],
    ['5,000 parts', 400, form(...Array.from({ length: 5_000 }, () => part('form-data', 'x'))), {}],
    ['three files', 400, form(...['a', 'b', 'c'].map((name) => file(name, 'x'))), {}],
    ['a zero in its words', 400, form(words('title', 'a\0b')), {}],
    ['1.2 MB of words in one field', 413, form(words('title', 'x'.repeat(1_200_000))), {}],
    ['1.2 MB of words in many', 413, form(...['a', 'b', 'c'].map((name) => words(name, 'x'.repeat(400_000)))), {}],
    ['1.2 MB of names', 413, form(...Array.from({ length: 190 }, (_, n) => words(`${'x'.repeat(6_500)}${n}`, ''))), {}],
    ['boundaries and nothing else', 400, Buffer.from(`--${boundary}\r\n`.repeat(20_000)), {}],
    ['no boundary', 415, form(words('title', 'x')), { 'content-type': 'multipart/form-data' }],
    ['an empty boundary', 415, form(words('title', 'x')), { 'content-type': 'multipart/form-data; boundary=' }],
    [
      'a boundary of 5,000 letters',
      415,
      form(),
      { 'content-type': `multipart/form-data; boundary=${'x'.repeat(5_000)}` },
    ],
    [
      'parts that are mixed',
      415,
      form(words('title', 'x')),
      { 'content-type': `multipart/mixed; boundary=${boundary}` },
    ],
    ['JSON', 415, Buffer.from('{}'), { 'content-type': 'application/json' }],
  ])('is refused: %s', async (_, status, body, headers) => {
    expect(await statusOf(read(body, headers))).toBe(status)
  })

  test('two files are told so, and the words are kept', async () => {
    const sent = await read(form(words('title', 'Our policy'), file('a.md', 'one'), file('b.md', 'two')))
    expect(sent).toMatchObject({ typed: { title: 'Our policy' }, file: { refused: 'several' } })
  })

  test.each<[string, Buffer, Outcome]>([
    ['a header of a megabyte', form(part(`form-data; name="${'x'.repeat(megabyte)}"`, 'y')), 'no file'],
    ['ten thousand headers', form(part(`form-data; name="a"${'\r\nx-y: z'.repeat(10_000)}`, 'y')), 'no file'],
    ['a header that never ends', Buffer.from(`--${boundary}\r\n${'x'.repeat(2 * megabyte)}`), 'broken-off'],
    ['a part without a name', form(part('form-data', 'y')), 'no file'],
    ['a part that is no field', form(part('attachment; name="a"', 'y')), 'no file'],
    ['a name over two lines', form(part('form-data; name="a\nb"', 'y')), 'no file'],
    ['nothing at all', Buffer.alloc(0), 'broken-off'],
    ['a megabyte of dashes', Buffer.alloc(megabyte, '-'), 'broken-off'],
    ['a megabyte behind the end', Buffer.concat([form(words('a', 'b')), Buffer.alloc(megabyte, '-')]), 'no file'],
  ])('%s comes to an end and brings no file', async (_, body, expected) => {
    const { file: sent } = await read(cut(body, [65_536]))
    expect(sent && 'refused' in sent ? sent.refused : sent ? 'a file' : 'no file').toBe(expected)
  })

  test('whatever it is, it comes to an end: an answer or a refusal, and a free place', async () => {
    const uploads: Uploads = { ...soon, slots: openUploadSlots({ room: 1, queue: 0, waitMs: 0 }) }
    const whole = form(words('title', 'Our policy'), file('policy.md', 'We keep children safe.'), words('note', 'x'))
    const change = fc.record({ at: fc.nat(whole.length - 1), put: fc.uint8Array({ maxLength: 6 }), drop: fc.nat(12) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.integer({ min: 1, max: 300 }), async (changes, size) => {
        let body = whole
        for (const { at, put, drop } of changes)
          body = Buffer.concat([body.subarray(0, at), put, body.subarray(at + drop)])
        const sent = await readUpload(sending(cut(body, [size])), uploads).catch((error: unknown) => error)
        if (sent instanceof Error) expect([400, 413, 415]).toContain((sent as { status?: number }).status)
        else (sent as Sent).leave()
        const leave = await uploads.slots.enter()
        expect(leave).toBeDefined()
        leave?.()
      }),
      { numRuns: 300 },
    )
  })
})
