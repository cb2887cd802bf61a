/** Shows that any file finds its reader by what it holds, and that what cannot be read is named for what it is. */
import { expect, test } from 'vitest'
import { writeZip } from './hostile/write-zip.ts'
import { readDocumentBytes } from './read-document.ts'
import { wordsOf } from './source-document.ts'
import { policyFile, readOrThrow } from './told-for-tests.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['styled.docx', 'docx'],
  ['styled.odt', 'odt'],
  ['untagged.pdf', 'pdf'],
])('%s is read as %s whatever it is called', async (name, format) => {
  const document = readOrThrow(await readDocumentBytes(policyFile(name), { name: 'policy.txt' }))
  expect(document.format).toBe(format)
  expect(document.text).toContain('Marigold Penhallow is our online safety lead.')
})

test('a text is Markdown where its name or its look says so, and a page where it begins as one', async () => {
  const formatOf = async (text: string, name?: string) =>
    readOrThrow(await readDocumentBytes(bytes(text), name === undefined ? {} : { name })).format
  expect(await formatOf('We listen.', 'policy.md')).toBe('md')
  expect(await formatOf('# Rules\n\nWe listen.\n\n## More\n\nWe write it down.')).toBe('md')
  expect(await formatOf('Rule #1: we listen.')).toBe('txt')
  expect(await formatOf('<!doctype html><title>Rules</title><p>We listen.</p>')).toBe('html')
})

test('an encoding that was assumed is said', async () => {
  const document = readOrThrow(await readDocumentBytes(Uint8Array.from([0x43, 0x61, 0x66, 0xe9])))
  expect([document.text, document.notes]).toEqual(['Café', ['encoding-assumed']])
})

test('characters that steer a terminal are blanks in the text, and every word stays where it was', async () => {
  const page = '<!doctype html><p>We &#27;[31mlisten&#7; to&#155; each &#8;child.</p>'
  const { text, blocks } = readOrThrow(await readDocumentBytes(bytes(page)))
  expect(text).not.toMatch(/[^\P{Cc}\t\n]/u)
  const [block] = blocks
  expect(wordsOf(text, block?.spans ?? [])).toMatch(/^We \[31mlisten to\S* each child\.$/)
})

test('each file that cannot be read has its own refusal', async () => {
  const types = { name: '[Content_Types].xml', content: '<Types/>' }
  const named =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const word = (body: string) =>
    writeZip([
      types,
      { name: 'word/document.xml', content: `<w:document ${named}><w:body>${body}</w:body></w:document>` },
    ])
  const office = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const hidden = Buffer.concat([office, Buffer.from('EncryptedPackage', 'utf16le')])
  const refusals: [Uint8Array, string][] = [
    [new Uint8Array(), 'empty'],
    [bytes('  \n '), 'empty'],
    [word(''), 'empty'],
    [word('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'), 'scanned'],
    [office, 'old-office'],
    [hidden, 'password'],
    [writeZip([{ name: 'encrypted-package', content: 'x' }]), 'password'],
    [writeZip([{ name: 'photo.png', content: 'x' }]), 'other-zip'],
    [writeZip([types, { name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
    [bytes('{\\rtf1 words}'), 'rich-text'],
    [bytes('%!PS-Adobe-3.0 EPSF-3.0\nWe listen.'), 'image'],
    [Uint8Array.from([1, 2, 3, 0]), 'unknown'],
  ]
  for (const [file, refused] of refusals) expect(await readDocumentBytes(file)).toEqual({ refused })
})
