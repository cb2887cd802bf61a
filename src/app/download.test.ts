/** A file that Kept gives back: kept by whoever asked for it, never opened as a page of Kept, whatever is in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { uploadRoom } from '#tests/support/upload-room.tsx'
import { contentDisposition } from './download.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp({}, [uploadRoom])
  people = await someCharities(app)
})
afterAll(() => app.close())

const script = Buffer.from('<script>alert(1)</script>')
const back = (type: string, name = 'policy.html'): Promise<Heard> =>
  people.amira.browser.postFile('/uploads/back', { type }, { name, bytes: script })

describe('a file that is given back', () => {
  test('may run nothing, be guessed to be nothing else, and stay in no cache', async () => {
    const { status, headers, html } = await back('pdf')
    expect([status, html]).toEqual([200, script.toString()])
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-length')).toBe(String(script.length))
  })

  test.each([
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['odt', 'application/vnd.oasis.opendocument.text'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['text', 'text/plain'],
    ['csv', 'text/csv'],
    ['html', 'application/octet-stream'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['constructor', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('as %s is sent as %s', async (type, sent) => {
    expect((await back(type)).headers.get('content-type')).toBe(sent)
  })

  test('is named in one line that says nothing but its name', async () => {
    const { headers } = await back('pdf', 'Tŷ’r "plant"; x=1\r\nSet-Cookie: a=b.pdf')
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w .()+-]+"; filename\*=UTF-8''[\w.%~-]+$/,
    )
  })
})

describe('the name of a file that is given back', () => {
  test.each([
    ['policy.docx', `attachment; filename="policy.docx"; filename*=UTF-8''policy.docx`],
    ['Ŵy.pdf', `attachment; filename="Wy.pdf"; filename*=UTF-8''%C5%B4y.pdf`],
    ["it's (new)*!.md", `attachment; filename="it_s (new)__.md"; filename*=UTF-8''it%27s%20%28new%29%2A%21.md`],
    ['a"b\\c%41.txt', `attachment; filename="c_41.txt"; filename*=UTF-8''c%2541.txt`],
    ['../../etc/passwd', `attachment; filename="passwd"; filename*=UTF-8''passwd`],
    ['🎻.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%F0%9F%8E%BB.pdf`],
    ['\ud83d', `attachment; filename="file"; filename*=UTF-8''file`],
    ['', `attachment; filename="file"; filename*=UTF-8''file`],
  ])('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header)
  })
})
