/** What cannot be a policy is refused in a sentence: nothing typed is lost, nothing of it is kept, and nobody else waits. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WrittenEntry } from '#platform/documents/hostile/write-zip.ts'
import { writeZip } from '#platform/documents/hostile/write-zip.ts'
import { bringerIn, countKept } from '#tests/support/bring-meanwhile.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let bring: ReturnType<typeof bringerIn>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  bring = bringerIn(app, people)
})
afterAll(() => app.close())

const megabyte = 2 ** 20
const fixture = (name: string) => readFileSync(new URL(`../../../../tests/policies/files/${name}`, import.meta.url))
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)

const types = { name: '[Content_Types].xml', content: '<Types/>' }
const wordFile = (xml: string) => writeZip([types, { name: 'word/document.xml', content: xml }])

/** 206 MB of words that say one thing over and over, in a file of 456 KB. */
const unpacked = Buffer.alloc(206 * megabyte, 'never ')
function aBomb(words: Partial<WrittenEntry> = {}): Uint8Array {
  const most = 456 * 1024
  const entries = [types, { name: 'word/document.xml', content: unpacked, ...words }]
  const picture = randomBytes(most - writeZip(entries).length - 150)
  return writeZip([...entries, { name: 'word/media/image1.png', content: picture, stored: true }])
}

const cases: readonly (readonly [what: string, name: string, content: () => Uint8Array | string, says: string])[] = [
  ['an empty file', 'policy.docx', () => '', 'The file is empty'],
  ['a page of white space', 'policy.txt', () => '\r\n \t\r\n'.repeat(500), 'The file is empty'],
  ['a scanned PDF', 'scan.pdf', () => fixture('scanned.pdf'), 'This PDF is a picture of text'],
  ['a PDF with a password', 'policy.pdf', () => fixture('password.pdf'), 'locked with a password'],
  ['half a PDF', 'policy.pdf', () => half(fixture('untagged.pdf')), 'The file is damaged'],
  ['half a Word file', 'policy.docx', () => half(fixture('styled.docx')), 'The file is damaged'],
  ['a Word file whose words break off', 'a.docx', () => wordFile('<w:document><w:body><w:p>'), 'The file is damaged'],
  [
    'a Word file with a password',
    'policy.docx',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'locked with a password',
  ],
  [
    'a Word file with macros',
    'policy.docm',
    () => writeZip([types, { name: 'word/document.xml', content: '' }, { name: 'word/vbaProject.bin', content: 'x' }]),
    'The file carries macros, which are programs',
  ],
  ['a photograph called .docx', 'policy.docx', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'is a picture'],
  ['a program called .pdf', 'policy.pdf', () => Buffer.from('7f454c4602010100000000', 'hex'), 'of a kind that cannot'],
  ['a zip bomb', 'policy.docx', aBomb, 'packed in a way that no document is'],
  [
    'a zip bomb that claims to be small',
    'policy.docx',
    () => aBomb({ streamed: true, claims: { bytes: 900_000 } }),
    'packed in a way that no document is',
  ],
  ['a file of 30 MB', 'policy.pdf', () => Buffer.alloc(30 * megabyte, '%PDF-1.7 '), 'The file is over 20 MB'],
]

test.each(cases)('%s', async (what, name, content, says) => {
  const before = await countKept(app)
  const heard = await bring(what, { name, content: content(), fields: { title: 'A name I chose' } })
  expect(heard.answer.status).toBe(422)
  expect(heard.page.page('.govuk-error-summary').text()).toContain(says)
  expect(heard.page.page('input[name=title]').val()).toBe('A name I chose')
  expect(await countKept(app)).toBe(before)
})

test('the bomb is as large as it is said to be, and as small', () => {
  expect(unpacked.length).toBe(206 * megabyte)
  expect(Math.round(aBomb().length / 1024)).toBe(456)
})

test('words that were pasted beside a file of 30 MB are still there', async () => {
  const pasted = 'Online safety policy\n\nWe will name an online safety coordinator.'
  const content = Buffer.alloc(30 * megabyte, 'a')
  const { answer } = await bring('a file of 30 MB beside pasted words', { name: 'p.txt', content, fields: { pasted } })
  expect(answer.page('textarea[name=pasted]').val()).toBe(pasted)
})
